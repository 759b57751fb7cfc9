import { engineOf } from "../engine/address";
import { postgresKit } from "../kits/postgres";
import { type Kit, sqliteKit } from "../kits/sqlite";
import { defineAdvice } from "./advice";
import { defineAttachments } from "./attachments";
import { defineAwards } from "./awards";
import { defineBlind } from "./blind";
import { defineCalibration } from "./calibration";
import { defineConflicts } from "./conflicts";
import { defineEditions } from "./editions";
import { defineJobs } from "./jobs";
import { defineJudging } from "./judging";
import { defineLedger } from "./ledger";
import { defineLetters } from "./letters";
import { defineLikeness } from "./likeness";
import { defineNominations } from "./nominations";
import { definePaperSheets } from "./paper-sheets";
import { defineGrants, definePeople } from "./people";
import { definePresentations } from "./presentations";
import { defineProposals } from "./proposals";
import { defineQuestions } from "./questions";
import { defineRanking } from "./ranking";
import { defineScreening } from "./screening";
import { defineSeats } from "./seats";
import { defineEntries, defineStages } from "./stages";
import { defineSubmission } from "./submission";
import { defineUnits } from "./units";
import { defineVisits } from "./visits";
import { defineWriting } from "./writing";

function defineSchema(kit: Kit) {
  const units = defineUnits(kit);
  const people = definePeople(kit);
  const editions = defineEditions(kit, { ...people, ...units });
  const stages = defineStages(kit, editions);
  const grants = defineGrants(kit, { ...people, ...units, ...editions, ...stages });
  const proposals = defineProposals(kit, { ...units, ...people, ...editions });
  const submission = defineSubmission(kit, { ...people, ...proposals });
  const writing = defineWriting(kit, { ...people, ...proposals });
  const attachments = defineAttachments(kit, { ...people, ...editions, ...proposals });
  const blind = defineBlind(kit, { ...people, ...proposals, ...attachments });
  const entries = defineEntries(kit, { ...stages, ...proposals, ...submission, ...people });
  const screening = defineScreening(kit, { ...people, ...editions, ...proposals });
  const seats = defineSeats(kit, { ...people, ...units, ...stages });
  const calibration = defineCalibration(kit, { ...people, ...stages, ...proposals });
  const conflicts = defineConflicts(kit, { ...people, ...proposals });
  const judging = defineJudging(kit, { ...people, ...stages, ...entries });
  const paper = definePaperSheets(kit, { ...people, ...judging });
  const presentations = definePresentations(kit, { ...people, ...entries });
  const asked = defineQuestions(kit, { ...people, ...entries });
  const visits = defineVisits(kit, { ...people, ...entries });
  const ranking = defineRanking(kit, { ...people, ...editions, ...stages, ...entries });
  const advice = defineAdvice(kit, { ...editions, ...entries, ...ranking });
  const awards = defineAwards(kit, { ...people, ...units, ...proposals });
  const likeness = defineLikeness(kit, { ...people, ...editions, ...proposals, ...awards });
  const letters = defineLetters(kit, people);
  const jobs = defineJobs(kit, people);
  const nominations = defineNominations(kit, { ...people, ...awards });
  const ledger = defineLedger(kit);
  return {
    ...units,
    ...people,
    ...editions,
    ...stages,
    ...grants,
    ...proposals,
    ...submission,
    ...writing,
    ...attachments,
    ...blind,
    ...entries,
    ...screening,
    ...conflicts,
    ...judging,
    ...paper,
    ...presentations,
    ...asked,
    ...visits,
    ...seats,
    ...calibration,
    ...ranking,
    ...advice,
    ...awards,
    ...likeness,
    ...letters,
    ...jobs,
    ...nominations,
    ...ledger,
  };
}

/** One process speaks to one engine: DATABASE_URL decides which at the start. */
export const {
  units,
  unitNames,
  unitPredecessors,
  users,
  sessions,
  signIns,
  editions,
  extensions,
  publications,
  cancellations,
  tracks,
  trackInvitations,
  formSections,
  attachmentKinds,
  categories,
  checklistItems,
  rubrics,
  anchors,
  criteria,
  cuts,
  stages,
  grants,
  changeAgents,
  proposals,
  teamMembers,
  spbeForms,
  proposalRevisions,
  indicators,
  collaborators,
  invitations,
  sectionLocks,
  attachments,
  uploads,
  releases,
  hiddenWords,
  fileChecks,
  answers,
  answerRevisions,
  returns,
  endorsements,
  snapshots,
  receipts,
  stageExtensions,
  entries,
  outcomes,
  screenings,
  findings,
  repairs,
  repairItems,
  conflicts,
  suspicions,
  overrides,
  draws,
  assignments,
  sheets,
  scores,
  scoreRevisions,
  noteRevisions,
  handovers,
  judgeTerms,
  ties,
  waivers,
  extraReadings,
  reopenings,
  slots,
  questions,
  replies,
  replyReleases,
  transcriptions,
  calibrations,
  practiceEntries,
  practiceSheets,
  visitReports,
  claimChecks,
  claimRulings,
  visitPhotographs,
  standings,
  standingRows,
  advices,
  adviceRows,
  motions,
  lostMotions,
  confirmations,
  announcements,
  determinations,
  corrections,
  stageReopenings,
  innovations,
  awards,
  continuations,
  fingerprints,
  searchDocuments,
  letters,
  imports,
  jobs,
  schemes,
  schemeFields,
  nominations,
  dossierAnswers,
  nominationNotes,
  events,
  commitments,
} = defineSchema(engineOf(process.env.DATABASE_URL) === "postgres" ? postgresKit : sqliteKit);
