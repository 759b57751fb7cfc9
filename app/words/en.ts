import { account } from "./en/account";
import { audit } from "./en/audit";
import { checks } from "./en/checks";
import { deeds } from "./en/deeds";
import { events } from "./en/events";
import { judging } from "./en/judging";
import { letters } from "./en/letters";
import { nominations } from "./en/nominations";
import { papers } from "./en/papers";
import { plenary } from "./en/plenary";
import { progress } from "./en/progress";
import { proposals } from "./en/proposals";
import { publicPages } from "./en/public-pages";
import { reasons } from "./en/reasons";
import { secretariat } from "./en/secretariat";
import { shell } from "./en/shell";
import { statuses } from "./en/statuses";
import { unit } from "./en/unit";
import type { id } from "./id";

/** What people read, in English: for judges abroad, embassies and award organisers. */
export const en = {
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
} satisfies typeof id;
