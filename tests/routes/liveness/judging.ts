import { grants, sheets, users } from "db/schema";
import { and, eq } from "drizzle-orm";
import { endGrant } from "~/domain/accounts/ending.server";
import { annulConflicted } from "~/domain/assignment/annulling.server";
import { answerSuspicions } from "~/domain/assignment/answering.server";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { acceptAssignment, declareConflict } from "~/domain/assignment/declaring.server";
import { openStage } from "~/domain/assignment/opening.server";
import { answerOverride, proposeOverride } from "~/domain/assignment/overriding.server";
import { passOnWork } from "~/domain/assignment/passing-on.server";
import { closeToJudges } from "~/domain/blind/deciding.server";
import { openCalibration } from "~/domain/calibration/opening.server";
import { newId } from "~/domain/kernel/ids.server";
import { acceptSeat } from "~/domain/panels/answering.server";
import { appointToPanel, listSeats } from "~/domain/panels/appointing.server";
import { seatOrInvite } from "~/domain/panels/inviting.server";
import { checkPaper, typePaper } from "~/domain/paper-sheets/transcribing.server";
import { announceStage, determineResult } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { replyToQuestion } from "~/domain/questions/replying.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { reopenStage } from "~/domain/ranking/reopening.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { reopenSheet } from "~/domain/scoring/reopening.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { lowerReadings } from "~/domain/scoring/waiving.server";
import { extendStage } from "~/domain/stages/extending.server";
import { findAnyStage, listEntries } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { saveFindings } from "~/domain/visits/reporting.server";
import { ruleOnClaim } from "~/domain/visits/ruling.server";
import { aTellingEntry, blindly } from "../../support/blind";
import { afterJudging, whileJudging, whileOpen, whilePresenting } from "../../support/blueprint";
import { aPractice } from "../../support/calibration";
import { aPaperSheet } from "../../support/paper";
import { anAskedQuestion } from "../../support/questions";
import {
  aClosedDesk,
  aConfirmedPresentation,
  anEligibleProposal,
  anOpenStage,
  aSuspicion,
  assignmentsOf,
  decree,
  everySheetIn,
} from "../../support/steps";
import { aTeam, visited, wholeFindings } from "../../support/visits";
import type { World } from "../../support/world";
import { reason, type Scene } from "./scene";

const late = new Date("2026-05-01T08:00:00+07:00");
const later = new Date("2026-05-03T23:59:59+07:00");

async function aPreparedStage(world: World) {
  await anEligibleProposal(world);
  await prepareStage(await world.as(world.people.officer, whileJudging), world.desk);
}

async function anOffice(world: World, userId: string) {
  await world.database.write(async (db) => {
    const office = { role: "innovator" as const, unitId: world.units.kartini, fromAt: whileJudging };
    await db.insert(grants).values({ id: newId(), userId, ...office });
  });
}

async function withoutChair(world: World) {
  await world.database.write(async (db) => {
    await db.update(users).set({ disabledAt: whileJudging }).where(eq(users.id, world.people.chair));
  });
  await world.addPerson("ketua2@contoh.example");
}

const anotherChair = { email: "ketua2@contoh.example", role: "panel_chair" as const, decree: "SK-4/CONTOH" };

/** A judge and an entry of a stage that is being prepared; the judge works in a unit below `near` where one is named. */
async function aPairInQuestion(world: World, near?: string) {
  const proposalId = await anEligibleProposal(world);
  await prepareStage(await world.as(world.people.officer, whileJudging), world.desk);
  const [first = ""] = world.people.judges;
  if (!near) return { judgeId: first, proposalId };
  const seat = { role: "judge" as const, stageId: world.desk, editionId: world.editionId };
  const unitId = await world.addUnit("Sentra Melati", near);
  return { judgeId: await world.addPerson("dekat@contoh.example", { ...seat, unitId }), proposalId };
}

/** The first reading of the desk stage, with a sheet in it once it is accepted. */
async function aSheet(world: World) {
  await anOpenStage(world, 1);
  const [row] = await assignmentsOf(world, world.desk);
  const { id = "", judgeId = "" } = row ?? {};
  const judge = await world.as(judgeId, whileJudging);
  await acceptAssignment(judge, id);
  const { criteria } = await findRubric(judge, (await findAnyStage(judge, world.desk)).rubricId);
  const scores = criteria.map((criterion) => ({ criterionId: criterion.id, value: 70, note: "" }));
  await saveSheet(judge, id, { version: 0, overallNote: "Alasan", scores });
  return { id, judgeId, judge };
}

async function sheetIdOf(world: World, judgeId: string) {
  const [sheet] = await world.database.read.select().from(sheets).where(eq(sheets.judgeId, judgeId));
  return sheet?.id ?? "";
}

export const judgingScenes: Scene[] = [
  {
    state: "stage assigning",
    when: "filled",
    kind: "toDraw",
    async set(world) {
      await aPreparedStage(world);
      return {
        who: world.people.officer,
        now: whileJudging,
        act: (officer) => assignJudges(officer, world.desk, { seed: "benih" }),
      };
    },
  },
  {
    state: "stage planned",
    when: "a judge has not said whether to take the seat",
    kind: "toAnswerSeat",
    async set(world) {
      return {
        who: world.people.judges[0] ?? "",
        now: whileJudging,
        act: (judge) => acceptSeat(judge, world.desk, { most: 9, expertise: [], unitIds: [] }),
      };
    },
  },
  {
    state: "stage planned",
    when: "somebody who was invited to its panel has not answered",
    kind: "seatsAsleep",
    async set(world) {
      const officer = await world.as(world.people.officer, whileOpen);
      const letter = ({ secret }: { secret: string }) => ({ subject: "Undangan", body: secret });
      const seat = { email: "diam@contoh.example", name: "CONTOH Diam", role: "judge" as const, decree: "SK-3/CONTOH" };
      await seatOrInvite(officer, world.desk, seat, letter);
      const seats = await listSeats(officer, world.desk);
      const asleep = seats.find(({ isAsleep }) => isAsleep);
      return { who: world.people.officer, now: whileJudging, act: (again) => endGrant(again, asleep?.id ?? "") };
    },
  },
  {
    state: "stage planned",
    when: "nobody has been seated who judges",
    kind: "toSeatJudges",
    async set(world) {
      await anEligibleProposal(world);
      await world.database.write(async (db) => {
        await db.update(grants).set({ untilAt: whileJudging }).where(eq(grants.role, "judge"));
      });
      const emails = ["juri5@contoh.example", "juri6@contoh.example"];
      for (const email of emails) await world.addPerson(email);
      return {
        who: world.people.officer,
        now: whileJudging,
        async act(officer) {
          for (const email of emails)
            await appointToPanel(officer, world.desk, { email, role: "judge", decree: "SK-3/CONTOH" });
        },
      };
    },
  },
  {
    state: "stage assigning",
    when: "drawn",
    kind: "toOpen",
    async set(world) {
      await aPreparedStage(world);
      await assignJudges(await world.as(world.people.officer, whileJudging), world.desk, { seed: "benih" });
      return { who: world.people.officer, now: whileJudging, act: (officer) => openStage(officer, world.desk) };
    },
  },
  {
    state: "stage assigning",
    when: "its time is over before it was opened",
    kind: "toExtend",
    async set(world) {
      await aPreparedStage(world);
      return {
        who: world.people.authority,
        now: late,
        act: (authority) => extendStage(authority, world.desk, { until: later, reason }),
      };
    },
  },
  {
    state: "stage assigning",
    when: "the chair's account is disabled",
    kind: "toSeatChair",
    async set(world) {
      await aPreparedStage(world);
      await withoutChair(world);
      return {
        who: world.people.officer,
        now: whileJudging,
        act: (officer) => appointToPanel(officer, world.desk, anotherChair),
      };
    },
  },
  {
    state: "stage open",
    when: "its time is over and sheets are missing",
    kind: "toExtend",
    async set(world) {
      await anOpenStage(world, 1);
      return {
        who: world.people.authority,
        now: late,
        act: (authority) => extendStage(authority, world.desk, { until: later, reason }),
      };
    },
  },
  {
    state: "stage open",
    when: "its time is over and sheets are missing, for the chair",
    kind: "judgingLate",
    stays: true,
    async set(world) {
      await anOpenStage(world, 1);
      const [row] = await assignmentsOf(world, world.desk);
      const wanted = { entryIds: [row?.entryId ?? ""], readings: 1, reason };
      return { who: world.people.chair, now: late, act: (chair) => lowerReadings(chair, world.desk, wanted) };
    },
  },
  {
    state: "stage open",
    when: "its time is over and sheets are missing, for the secretariat",
    kind: "judgingLate",
    stays: true,
    async set(world) {
      await anOpenStage(world, 1);
      const [row] = await assignmentsOf(world, world.desk);
      return {
        who: world.people.officer,
        now: late,
        act: (officer) => passOnWork(officer, world.desk, row?.judgeId ?? "", reason),
      };
    },
  },
  {
    state: "stage open",
    when: "a judge has gone with work unfinished",
    kind: "judgesMissing",
    async set(world) {
      await anOpenStage(world, 1);
      const [row] = await assignmentsOf(world, world.desk);
      await world.database.write(async (db) => {
        await db
          .update(grants)
          .set({ untilAt: whileJudging })
          .where(and(eq(grants.userId, row?.judgeId ?? ""), eq(grants.role, "judge")));
      });
      return {
        who: world.people.officer,
        now: whileJudging,
        act: (officer) => passOnWork(officer, world.desk, row?.judgeId ?? "", reason),
      };
    },
  },
  {
    state: "stage open",
    when: "nobody is left who may read an entry",
    kind: "judgesMissing",
    async set(world) {
      await anOpenStage(world, 1);
      for (let refusing = 0; refusing < 3; refusing++) {
        const [row] = (await assignmentsOf(world, world.desk)).filter(({ status }) => status === "assigned");
        await declareConflict(await world.as(row?.judgeId ?? "", whileJudging), row?.id ?? "", reason);
      }
      await world.addPerson("juri5@contoh.example");
      const seat = { email: "juri5@contoh.example", role: "judge" as const, decree: "SK-3/CONTOH" };
      return {
        who: world.people.officer,
        now: whileJudging,
        act: (officer) => appointToPanel(officer, world.desk, seat),
      };
    },
  },
  {
    state: "stage open",
    when: "a judge has come into conflict",
    kind: "conflictsFound",
    async set(world) {
      const { judgeId } = await aSheet(world);
      await anOffice(world, judgeId);
      return { who: world.people.chair, now: whileJudging, act: (chair) => annulConflicted(chair, world.desk) };
    },
  },
  {
    state: "stage open",
    when: "every sheet is in",
    kind: "toClose",
    async set(world) {
      await anOpenStage(world, 1);
      await everySheetIn(world, world.desk, () => 70);
      return { who: world.people.chair, now: whileJudging, act: (chair) => closeStage(chair, world.desk) };
    },
  },
  {
    state: "stage open",
    when: "every sheet is in and the chair is gone",
    kind: "toClose",
    async set(world) {
      await anOpenStage(world, 1);
      await everySheetIn(world, world.desk, () => 70);
      await withoutChair(world);
      return { who: world.people.officer, now: late, act: (officer) => closeStage(officer, world.desk) };
    },
  },
  {
    state: "assignment assigned",
    when: "the stage is open",
    kind: "toDeclare",
    async set(world) {
      await anOpenStage(world, 1);
      const [row] = await assignmentsOf(world, world.desk);
      return { who: row?.judgeId ?? "", now: whileJudging, act: (judge) => acceptAssignment(judge, row?.id ?? "") };
    },
  },
  {
    state: "assignment accepted",
    when: "the sheet is begun",
    kind: "toScore",
    async set(world) {
      const { id, judgeId } = await aSheet(world);
      return { who: judgeId, now: whileJudging, act: (judge) => handInSheet(judge, id) };
    },
  },
  {
    state: "sheet draft",
    when: "complete",
    kind: "toScore",
    async set(world) {
      const { id, judgeId } = await aSheet(world);
      return { who: judgeId, now: whileJudging, act: (judge) => handInSheet(judge, id) };
    },
  },
  {
    state: "sheet reopened",
    when: "by the chair",
    kind: "toScore",
    async set(world) {
      const { id, judgeId, judge } = await aSheet(world);
      await handInSheet(judge, id);
      const sheetId = await sheetIdOf(world, judgeId);
      await reopenSheet(await world.as(world.people.chair, whileJudging), sheetId, reason);
      return { who: judgeId, now: whileJudging, act: (judge) => handInSheet(judge, id) };
    },
  },
  {
    state: "stage closed",
    when: "before the plenary",
    kind: "toConfirm",
    async set(world) {
      await aClosedDesk(world, [80, 70]);
      return { who: world.people.chair, now: whileJudging, act: (chair) => confirmStage(chair, world.desk) };
    },
  },
  {
    state: "stage closed",
    when: "the chair has come into conflict",
    kind: "toSeatChair",
    async set(world) {
      await aClosedDesk(world, [80, 70]);
      await anOffice(world, world.people.chair);
      await world.addPerson("ketua2@contoh.example");
      return {
        who: world.people.officer,
        now: whileJudging,
        act: (officer) => appointToPanel(officer, world.desk, anotherChair),
      };
    },
  },
  {
    state: "stage closed",
    when: "a judge turns out to be in conflict",
    kind: "conflictsFound",
    async set(world) {
      await aClosedDesk(world, [80, 70]);
      const [row] = await assignmentsOf(world, world.desk);
      await declareConflict(await world.as(row?.judgeId ?? "", whileJudging), row?.id ?? "", reason);
      return {
        who: world.people.authority,
        now: whileJudging,
        act: (authority) => reopenStage(authority, world.desk, { entryIds: [], until: later, reason }),
      };
    },
  },
  {
    state: "stage provisional",
    when: "another stage follows",
    kind: "toAnnounce",
    async set(world) {
      await aClosedDesk(world, [80, 70]);
      await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
      return {
        who: world.people.officer,
        now: whileJudging,
        act: (officer) => announceStage(officer, world.desk, "PENG-1/CONTOH"),
      };
    },
  },
  {
    state: "stage provisional",
    when: "it is the last",
    kind: "toDetermine",
    async set(world) {
      await aConfirmedPresentation(world);
      return {
        who: world.people.authority,
        now: afterJudging,
        act: (authority) => determineResult(authority, world.presentation, decree),
      };
    },
  },
  {
    state: "stage planned",
    when: "the stage before is announced",
    kind: "toPrepare",
    async set(world) {
      await aClosedDesk(world, [80, 70]);
      await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
      await announceStage(await world.as(world.people.officer, whileJudging), world.desk, "PENG-1/CONTOH");
      return {
        who: world.people.officer,
        now: whilePresenting,
        act: (officer) => prepareStage(officer, world.presentation),
      };
    },
  },
  {
    state: "stage assigning",
    when: "a judge may have to do with an entry",
    kind: "suspicionsToAnswer",
    async set(world) {
      const { judgeId, proposalId } = await aPairInQuestion(world);
      await aSuspicion(world, judgeId, proposalId);
      const answer = { pairs: [{ judgeId, proposalId }], verdict: "none" as const, reason };
      return {
        who: world.people.officer,
        now: whileJudging,
        act: (officer) => answerSuspicions(officer, world.desk, answer),
      };
    },
  },
  {
    state: "stage assigning",
    when: "an exception from a conflict was proposed",
    kind: "overridesToAnswer",
    async set(world) {
      const { judgeId, proposalId } = await aPairInQuestion(world, world.units.rehabilitation);
      const officer = await world.as(world.people.officer, whileJudging);
      const [entry] = await listEntries(officer, world.desk);
      await proposeOverride(officer, world.desk, { judgeId, number: entry?.number ?? "", reason });
      const answer = { judgeId, proposalId, answer: "approved" as const, seen: whileJudging.getTime() };
      return {
        who: world.people.chair,
        now: whileJudging,
        act: (chair) => answerOverride(chair, world.desk, answer),
      };
    },
  },
  {
    state: "stage open",
    when: "nobody has looked at a file that judges without names would get",
    kind: "toCheckFiles",
    blueprint: blindly,
    async set(world) {
      const { pdf, picture, assignment } = await aTellingEntry(world);
      const place = { stageId: world.desk, entryId: assignment.entryId };
      return {
        who: world.people.officer,
        now: whileJudging,
        act: (officer) => closeToJudges(officer, place, [pdf, picture]),
      };
    },
  },
  {
    state: "stage planned",
    when: "proposals to practise on are ready",
    kind: "practiceToOpen",
    async set(world) {
      await aPractice(world, false);
      return {
        who: world.people.officer,
        now: whileOpen,
        act: (officer) => openCalibration(officer, world.desk),
      };
    },
  },
  {
    state: "stage planned",
    when: "judges have something to practise on",
    kind: "toPractise",
    async set(world) {
      const { handIn } = await aPractice(world);
      const who = world.people.judges[0] ?? "";
      return { who, now: whileOpen, act: async () => void (await handIn(who, 70)) };
    },
  },
  {
    state: "stage open",
    when: "a judge has asked the secretariat about an entry",
    kind: "questionsToAnswer",
    async set(world) {
      const { question } = await anAskedQuestion(world);
      return {
        who: world.people.officer,
        now: whileJudging,
        act: (officer) => replyToQuestion(officer, question.id, "Ya, pada halaman dua.", ""),
      };
    },
  },
  {
    state: "stage open",
    when: "one clerk has typed a sheet from paper",
    kind: "papersToCheck",
    async set(world) {
      const { first, code, written } = await aPaperSheet(world);
      await typePaper(first, world.desk, code, written(80));
      return {
        who: world.people.colleague,
        now: whileJudging,
        act: async (colleague) => void (await checkPaper(colleague, world.desk, code, written(80), 1)),
      };
    },
  },
  {
    state: "stage open",
    when: "a visit found that a claim does not hold",
    kind: "contradictionsToDecide",
    blueprint: visited,
    async set(world) {
      const team = await aTeam(world);
      const claim = team.claims[0]?.key ?? "";
      await saveFindings(team.judge, team.mine.id, wholeFindings(team, [claim]));
      const found = { entryId: team.mine.entryId, claim, version: 1 };
      return {
        who: world.people.chair,
        now: whileJudging,
        act: (chair) => ruleOnClaim(chair, found, "stands", reason),
      };
    },
  },
];
