import { account } from "./en/account";
import { audit } from "./en/audit";
import { checks } from "./en/checks";
import { deeds } from "./en/deeds";
import { events } from "./en/events";
import { exports } from "./en/exports";
import { imports } from "./en/imports";
import { judging } from "./en/judging";
import { nominations } from "./en/nominations";
import { people } from "./en/people";
import { plenary } from "./en/plenary";
import { proposals } from "./en/proposals";
import { publicPages } from "./en/public-pages";
import { reasons } from "./en/reasons";
import { secretariat } from "./en/secretariat";
import { shell } from "./en/shell";
import { statuses } from "./en/statuses";
import { unit } from "./en/unit";
import { units } from "./en/units";
import type { id } from "./id";

/** What people read, in English: for judges abroad, embassies and award organisers. */
export const en = {
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
} satisfies typeof id;
