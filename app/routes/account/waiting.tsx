import type { WaitingKind, Waiting as Work } from "~/domain/progress/waiting";
import { paths } from "~/site/paths";
import { SectionHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { useWords } from "../visitor";

/** Where the work is done; of what belongs to a stage or a proposal, by its id. */
const places: Record<WaitingKind, string | ((id: string) => string)> = {
  clockDoubted: paths.clock,
  endedEarly: paths.plenary,
  toProve: paths.ownAccount,
  noOfficer: paths.newPerson,
  noAuthority: paths.newPerson,
  rolesAsleep: paths.people,
  noUnits: paths.newUnit,
  noEdition: paths.newEdition,
  drafts: paths.proposals,
  returned: paths.proposals,
  repairs: paths.proposals,
  toEndorse: paths.unit,
  toSubmit: paths.unit,
  delegated: paths.unit,
  editionsReturned: paths.editions,
  editionsToPropose: paths.editions,
  toCheck: paths.screeningQueue,
  toApprove: paths.screeningQueue,
  lettersLost: `${paths.letters}?keadaan=abandoned`,
  headsMissing: paths.people,
  importsToApply: paths.imports,
  toPublish: paths.plenary,
  toPrepare: paths.stage,
  toSeatJudges: paths.panel,
  seatsAsleep: paths.panel,
  toDraw: paths.stage,
  suspicionsToAnswer: paths.conflicts,
  overridesToAnswer: paths.conflicts,
  toCheckFiles: paths.copies,
  slotsClashing: paths.timetable,
  slotsMissing: paths.timetable,
  slotsToTell: paths.timetable,
  slotsAskedAnew: paths.timetable,
  papersToCheck: paths.stagePapers,
  questionsToAnswer: paths.stageQuestions,
  contradictionsToDecide: paths.visits,
  practiceToOpen: paths.calibration,
  toOpen: paths.stage,
  toSeatChair: paths.panel,
  nobodyToJudge: paths.plenary,
  nobodyPassed: paths.plenary,
  judgesMissing: paths.running,
  conflictsFound: paths.running,
  judgingLate: paths.running,
  toExtend: paths.running,
  toClose: paths.standings,
  toConfirm: paths.standings,
  toAnnounce: paths.stage,
  toDetermine: paths.determination,
  toShow: paths.winners,
  nominationsLate: paths.nominations,
  nominationsToMove: paths.nominations,
  nominationsSent: paths.nominations,
  toApproveNomination: paths.nominations,
  toAnswerSlot: paths.presentation,
  toAnswerSeat: paths.seat,
  toPractise: paths.practice,
  toDeclare: paths.assignments,
  toScore: paths.assignments,
};

/** Officers do on the stage's own page what chairs do in the plenary. */
const ofOfficers: Partial<typeof places> = {
  toClose: paths.stage,
  judgingLate: paths.runningStage,
  judgesMissing: paths.runningStage,
  conflictsFound: paths.runningStage,
  suspicionsToAnswer: paths.conflictsOfStage,
};

/** The way to the work. */
export function placeOf({ kind, edition, stage, proposal }: Work, isOfficer: boolean): string {
  const place = (isOfficer && ofOfficers[kind]) || places[kind];
  const path = typeof place === "string" ? place : place(stage?.id ?? proposal?.id ?? "");
  return edition ? `${path}?edisi=${edition.slug}` : path;
}

/** What waits for this person, each with the way to it. */
export function Waiting({ waiting, isOfficer }: { waiting: readonly Work[]; isOfficer: boolean }) {
  const { progress } = useWords();
  return (
    <>
      <SectionHeading title={progress.waitingTitle} />
      {waiting.length === 0 ? (
        <StatusLine tone="done">{progress.waitingNone}</StatusLine>
      ) : (
        <ul className="border-t border-line">
          {waiting.map((work) => (
            <li
              key={`${work.kind} ${work.edition?.slug ?? work.stage?.id ?? work.proposal?.id}`}
              className="border-b border-line"
            >
              <a href={placeOf(work, isOfficer)} className="block min-h-14 py-4 font-semibold hover:bg-teal-wash">
                {progress.waiting[work.kind](work.count)}
                <span className="block font-normal text-muted">
                  {work.edition?.name ?? work.stage?.name ?? work.proposal?.name}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
