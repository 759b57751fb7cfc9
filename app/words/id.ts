import { account } from "./id/account";
import { accountLetters } from "./id/account-letters";
import { advice } from "./id/advice";
import { assigning } from "./id/assigning";
import { attachments } from "./id/attachments";
import { audit } from "./id/audit";
import { blind } from "./id/blind";
import { calibration } from "./id/calibration";
import { checks } from "./id/checks";
import { collaboration } from "./id/collaboration";
import { continuation } from "./id/continuation";
import { deeds } from "./id/deeds";
import { editions } from "./id/editions";
import { events } from "./id/events";
import { exports } from "./id/exports";
import { identity } from "./id/identity";
import { imports } from "./id/imports";
import { indicators } from "./id/indicators";
import { interrupted } from "./id/interrupted";
import { jobs } from "./id/jobs";
import { judging } from "./id/judging";
import { kept } from "./id/kept";
import { letters } from "./id/letters";
import { nominations } from "./id/nominations";
import { ownAccount } from "./id/own-account";
import { paperSheets } from "./id/paper-sheets";
import { papers } from "./id/papers";
import { people } from "./id/people";
import { photographs } from "./id/photographs";
import { plenary } from "./id/plenary";
import { presentations } from "./id/presentations";
import { progress } from "./id/progress";
import { proposals } from "./id/proposals";
import { publicPages } from "./id/public-pages";
import { questions } from "./id/questions";
import { reasons } from "./id/reasons";
import { recovery } from "./id/recovery";
import { running } from "./id/running";
import { screening } from "./id/screening";
import { secretariat } from "./id/secretariat";
import { shell } from "./id/shell";
import { statuses } from "./id/statuses";
import { sureness } from "./id/sureness";
import { unit } from "./id/unit";
import { units } from "./id/units";
import { visits } from "./id/visits";

/** What people read, in Indonesian: the first language, whose shape every other one has to match. */
export const id = {
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
};
