import { account } from "./id/account";
import { audit } from "./id/audit";
import { checks } from "./id/checks";
import { deeds } from "./id/deeds";
import { events } from "./id/events";
import { exports } from "./id/exports";
import { imports } from "./id/imports";
import { judging } from "./id/judging";
import { nominations } from "./id/nominations";
import { people } from "./id/people";
import { plenary } from "./id/plenary";
import { proposals } from "./id/proposals";
import { publicPages } from "./id/public-pages";
import { reasons } from "./id/reasons";
import { secretariat } from "./id/secretariat";
import { shell } from "./id/shell";
import { statuses } from "./id/statuses";
import { unit } from "./id/unit";
import { units } from "./id/units";

/** What people read, in Indonesian: the first language, whose shape every other one has to match. */
export const id = {
  ...shell,
  account,
  audit,
  checks,
  deeds,
  events,
  exports,
  imports,
  judging,
  nominations,
  people,
  plenary,
  proposals,
  publicPages,
  reasons,
  secretariat,
  statuses,
  unit,
  units,
};
