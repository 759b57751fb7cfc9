import { account } from "./id/account";
import { audit } from "./id/audit";
import { checks } from "./id/checks";
import { deeds } from "./id/deeds";
import { events } from "./id/events";
import { judging } from "./id/judging";
import { letters } from "./id/letters";
import { nominations } from "./id/nominations";
import { papers } from "./id/papers";
import { plenary } from "./id/plenary";
import { progress } from "./id/progress";
import { proposals } from "./id/proposals";
import { publicPages } from "./id/public-pages";
import { reasons } from "./id/reasons";
import { secretariat } from "./id/secretariat";
import { shell } from "./id/shell";
import { statuses } from "./id/statuses";
import { unit } from "./id/unit";

/** What people read, in Indonesian: the first language, whose shape every other one has to match. */
export const id = {
  ...shell,
  account,
  audit,
  checks,
  deeds,
  events,
  judging,
  letters,
  nominations,
  papers,
  plenary,
  progress,
  proposals,
  publicPages,
  reasons,
  secretariat,
  statuses,
  unit,
};
