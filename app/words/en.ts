import { account } from "./en/account";
import { accountLetters } from "./en/account-letters";
import { advice } from "./en/advice";
import { assigning } from "./en/assigning";
import { attachments } from "./en/attachments";
import { audit } from "./en/audit";
import { blind } from "./en/blind";
import { calibration } from "./en/calibration";
import { checks } from "./en/checks";
import { collaboration } from "./en/collaboration";
import { continuation } from "./en/continuation";
import { deeds } from "./en/deeds";
import { editions } from "./en/editions";
import { events } from "./en/events";
import { exports } from "./en/exports";
import { identity } from "./en/identity";
import { imports } from "./en/imports";
import { indicators } from "./en/indicators";
import { interrupted } from "./en/interrupted";
import { jobs } from "./en/jobs";
import { judging } from "./en/judging";
import { kept } from "./en/kept";
import { letters } from "./en/letters";
import { nominations } from "./en/nominations";
import { ownAccount } from "./en/own-account";
import { paperSheets } from "./en/paper-sheets";
import { papers } from "./en/papers";
import { people } from "./en/people";
import { photographs } from "./en/photographs";
import { plenary } from "./en/plenary";
import { presentations } from "./en/presentations";
import { progress } from "./en/progress";
import { proposals } from "./en/proposals";
import { publicPages } from "./en/public-pages";
import { questions } from "./en/questions";
import { reasons } from "./en/reasons";
import { recovery } from "./en/recovery";
import { running } from "./en/running";
import { screening } from "./en/screening";
import { secretariat } from "./en/secretariat";
import { shell } from "./en/shell";
import { statuses } from "./en/statuses";
import { sureness } from "./en/sureness";
import { unit } from "./en/unit";
import { units } from "./en/units";
import { visits } from "./en/visits";
import type { id } from "./id";

/** What people read, in English: for judges abroad, embassies and award organisers. */
export const en = {
  ...shell,
  account,
  accountLetters,
  ownAccount,
  recovery,
  advice,
  assigning,
  attachments,
  audit,
  blind,
  calibration,
  checks,
  continuation,
  collaboration,
  deeds,
  editions,
  events,
  identity,
  indicators,
  exports,
  imports,
  interrupted,
  jobs,
  judging,
  kept,
  letters,
  nominations,
  people,
  paperSheets,
  papers,
  photographs,
  plenary,
  presentations,
  questions,
  visits,
  progress,
  proposals,
  publicPages,
  reasons,
  running,
  screening,
  secretariat,
  statuses,
  sureness,
  unit,
  units,
} satisfies typeof id;
