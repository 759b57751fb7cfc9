import { conflicts, grants, stages } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptAssignment, declareConflict } from "~/domain/assignment/declaring.server";
import { findFacts } from "~/domain/assignment/reading.server";
import { findDifferences } from "~/domain/ledger/comparing.server";
import { findNews } from "~/domain/notifications/telling.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { askQuestion, withdrawQuestion } from "~/domain/questions/asking.server";
import {
  findQuestion,
  listQuestionsAbout,
  listReleasedReplies,
  listStageQuestions,
} from "~/domain/questions/finding.server";
import { longestQuestion, mostWaiting } from "~/domain/questions/question";
import { releaseReply, replyToQuestion } from "~/domain/questions/replying.server";
import { aBlindWorld, aTellingEntry, secrets } from "../support/blind";
import { whileJudging } from "../support/blueprint";
import { anAskedQuestion, aQuestion } from "../support/questions";
import { refused } from "../support/steps";
import type { World } from "../support/world";

const later = new Date(whileJudging.getTime() + 60_000);

const aReply = "Ya, lihat tabel pada halaman dua lampiran itu.";

async function waitingFor(world: World, id: string) {
  const waiting = await listWaiting(await world.as(id, whileJudging));
  return waiting.map(({ kind, count }) => `${kind} ${count}`);
}

test("a question waits for the secretariat; its answer reaches all judges of the entry, and nobody reads who asked", async () => {
  const { world, judge, other, mine, theirs, officer, question } = await anAskedQuestion();
  expect(await waitingFor(world, world.people.officer)).toContain("questionsToAnswer 1");
  await acceptAssignment(other, theirs.id);
  expect(await listQuestionsAbout(other, theirs.id)).toEqual([]);

  await replyToQuestion(officer, question.id, aReply, "");
  expect(await waitingFor(world, world.people.officer)).not.toContain("questionsToAnswer 1");
  const [read] = await listQuestionsAbout(other, theirs.id);
  expect(read).toMatchObject({ text: aQuestion, isOwn: false, replies: [{ text: aReply, releasedAt: null }] });
  expect(JSON.stringify(read)).not.toContain(mine.judgeId);
  expect((await findFacts(judge, mine.id)).answered).toBe(1);

  const { occasions } = await findNews(officer, new Map());
  const told = occasions.filter(({ kind }) => kind === "question_answered");
  expect(told.map(({ recipient, reading }) => [recipient.id, reading]).sort()).toEqual(
    [
      [mine.judgeId, mine.id],
      [theirs.judgeId, theirs.id],
    ].sort(),
  );
});

test("who has not declared, is in conflict or reads another entry neither asks nor reads", async () => {
  const { world, other, theirs, officer, question, mine } = await anAskedQuestion();
  await replyToQuestion(officer, question.id, aReply, "");
  expect(await refused(world, () => askQuestion(other, theirs.id, aQuestion))).toBe("not-declared");
  expect(await refused(world, () => listQuestionsAbout(other, theirs.id))).toBe("not-declared");
  expect(await refused(world, () => askQuestion(other, mine.id, aQuestion))).toBe("not-found");
  await declareConflict(other, theirs.id, "Pernah membimbing penulisnya");
  expect(await refused(world, () => listQuestionsAbout(other, theirs.id))).toBe("not-found");
  const { occasions } = await findNews(officer, new Map());
  const told = occasions.filter(({ kind }) => kind === "question_answered");
  expect(told.map(({ recipient }) => recipient.id)).toEqual([mine.judgeId]);
});

test("a judge who came into conflict with the entry neither asks nor reads; what was answered can be asked again", async () => {
  const { world, judge, mine, proposalId, officer, question } = await anAskedQuestion();
  await replyToQuestion(officer, question.id, aReply, "");
  await askQuestion(judge, mine.id, aQuestion);
  expect((await listStageQuestions(officer, world.desk)).questions).toHaveLength(2);
  const pair = { judgeId: mine.judgeId, proposalId, kind: "declared" as const, declaredAt: whileJudging };
  await world.database.write(async (db) => void (await db.insert(conflicts).values(pair)));
  expect(await refused(world, () => listQuestionsAbout(judge, mine.id))).toBe("conflict-of-interest");
  expect(await refused(world, () => askQuestion(judge, mine.id, `${aQuestion} lagi`))).toBe("conflict-of-interest");
});

test("a question has a length, is asked once, at most five at a time, and while there is time to score", async () => {
  const { world, judge, mine } = await anAskedQuestion();
  const ask = (text: string, context = judge) => refused(world, () => askQuestion(context, mine.id, text));
  expect(await ask("Pendek")).toBe("note-too-short");
  expect(await ask("x".repeat(longestQuestion + 1))).toBe("text-too-long");
  expect(await ask(` ${aQuestion}\n`)).toBeUndefined();
  expect(await listQuestionsAbout(judge, mine.id)).toHaveLength(1);
  for (let place = 1; place < mostWaiting; place++) await askQuestion(judge, mine.id, `${aQuestion} ${place}`);
  expect(await ask(`${aQuestion} lagi`)).toBe("too-many-questions");
  const [first] = await listQuestionsAbout(judge, mine.id);
  await withdrawQuestion(judge, mine.id, first?.id ?? "");
  expect(await ask(`${aQuestion} lagi`)).toBeUndefined();

  const [stage] = await world.database.read.select().from(stages).where(eq(stages.id, world.desk));
  const late = await world.as(mine.judgeId, new Date((stage?.closesAt ?? whileJudging).getTime() + 60_000));
  expect(await ask(`${aQuestion} terlambat`, late)).toBe("stage-over");
});

test("whoever asked takes it back, until it has been answered", async () => {
  const { world, judge, other, mine, theirs, officer, question } = await anAskedQuestion();
  await acceptAssignment(other, theirs.id);
  expect(await refused(world, () => withdrawQuestion(other, theirs.id, question.id))).toBe("not-found");
  await withdrawQuestion(judge, mine.id, question.id);
  expect(await refused(world, () => withdrawQuestion(judge, mine.id, question.id))).toBe("question-withdrawn");
  expect(await refused(world, () => replyToQuestion(officer, question.id, aReply, ""))).toBe("question-withdrawn");
  expect(await waitingFor(world, world.people.officer)).not.toContain("questionsToAnswer 1");

  await askQuestion(await world.as(mine.judgeId, later), mine.id, aQuestion);
  const again = (await listQuestionsAbout(judge, mine.id)).at(-1);
  await replyToQuestion(officer, again?.id ?? "", aReply, "");
  expect(await refused(world, () => withdrawQuestion(judge, mine.id, again?.id ?? ""))).toBe("question-answered");
});

test("only the secretariat reads and answers, never about its own unit's entry, and no two past each other", async () => {
  const { world, mine, officer, question } = await anAskedQuestion();
  const { chair, authority, auditor, innovator } = world.people;
  for (const id of [chair, authority, auditor]) {
    const context = await world.as(id, whileJudging);
    expect(await refused(world, () => listStageQuestions(context, world.desk))).toBe("not-your-role");
    expect(await refused(world, () => replyToQuestion(context, question.id, aReply, ""))).toBe("not-your-role");
  }
  for (const id of [innovator, mine.judgeId]) {
    const context = await world.as(id, whileJudging);
    expect(await refused(world, () => findQuestion(context, question.id))).toBe("not-found");
  }
  const asked = await findQuestion(officer, question.id);
  await world.database.write(async (db) => {
    const { colleague } = world.people;
    const grant = { id: "jabatan", userId: colleague, role: "unit_admin" as const, fromAt: new Date(0) };
    await db.insert(grants).values({ ...grant, unitId: asked.question.proposal.unitId });
  });
  const own = await world.as(world.people.colleague, whileJudging);
  expect(await refused(world, () => replyToQuestion(own, question.id, aReply, ""))).toBe("own-unit");
  expect(await refused(world, () => findQuestion(own, question.id))).toBe("own-unit");
  expect((await listStageQuestions(own, world.desk)).questions).toEqual([]);
  expect(await waitingFor(world, world.people.colleague)).not.toContain("questionsToAnswer 1");

  expect(await refused(world, () => replyToQuestion(officer, question.id, "  ", ""))).toBe("note-too-short");
  expect(await refused(world, () => replyToQuestion(officer, question.id, "x".repeat(2001), ""))).toBe("text-too-long");
  await replyToQuestion(officer, question.id, aReply, "");
  expect(await refused(world, () => replyToQuestion(officer, question.id, "Lain", ""))).toBe("reply-outdated");
  expect(await refused(world, () => replyToQuestion(officer, question.id, aReply, ""))).toBeUndefined();
  const [first] = (await findQuestion(officer, question.id)).question.replies;
  const again = await world.as(world.people.officer, later);
  await replyToQuestion(again, question.id, "Halaman tiga, bukan dua.", first?.id ?? "");
  const { replies } = (await findQuestion(officer, question.id)).question;
  expect(replies.map(({ text }) => text)).toEqual([aReply, "Halaman tiga, bukan dua."]);
});

test("an answer is given as long as sheets may come back, and not after the list is confirmed", async () => {
  const { world, officer, question } = await anAskedQuestion();
  const when = (status: "closed" | "provisional") =>
    world.database.write(async (db) => void (await db.update(stages).set({ status }).where(eq(stages.id, world.desk))));
  await when("provisional");
  expect(await refused(world, () => replyToQuestion(officer, question.id, aReply, ""))).toBe("list-confirmed");
  await when("closed");
  expect(await refused(world, () => replyToQuestion(officer, question.id, aReply, ""))).toBeUndefined();
});

test("nothing reaches the entrant before it is released, then the last reply alone, told by letter", async () => {
  const { world, proposalId, officer, question } = await anAskedQuestion();
  const released = async () => listReleasedReplies(await world.as(world.people.innovator, whileJudging), proposalId);
  expect(await refused(world, () => releaseReply(officer, question.id, ""))).toBe("question-unanswered");
  await replyToQuestion(officer, question.id, aReply, "");
  expect(await released()).toEqual([]);
  const [first] = (await findQuestion(officer, question.id)).question.replies;
  expect(await refused(world, () => releaseReply(officer, question.id, "yang-lain"))).toBe("reply-outdated");
  const chair = await world.as(world.people.chair, whileJudging);
  expect(await refused(world, () => releaseReply(chair, question.id, first?.id ?? ""))).toBe("not-your-role");
  await releaseReply(officer, question.id, first?.id ?? "");
  expect(await refused(world, () => releaseReply(officer, question.id, first?.id ?? ""))).toBe("reply-released");
  expect(await released()).toMatchObject([{ question: aQuestion, reply: aReply }]);

  const { occasions } = await findNews(officer, new Map());
  const told = occasions.filter(({ kind }) => kind === "reply_released").map(({ recipient }) => recipient.id);
  expect(told).toContain(world.people.innovator);
  expect(told).toContain(world.people.head);

  const again = await world.as(world.people.officer, later);
  await replyToQuestion(again, question.id, "Halaman tiga, bukan dua.", first?.id ?? "");
  expect(await released()).toMatchObject([{ reply: aReply }]);
  const last = (await findQuestion(officer, question.id)).question.replies.at(-1);
  await releaseReply(officer, question.id, last?.id ?? "");
  expect(await released()).toMatchObject([{ reply: "Halaman tiga, bukan dua." }]);
  for await (const difference of findDifferences(world.database.read)) expect(difference).toBeUndefined();
});

test("in a blind stage neither question nor answer says whose the entry is", async () => {
  const world = await aBlindWorld();
  const { assignment, officer } = await aTellingEntry(world);
  const judge = await world.as(assignment.judgeId, whileJudging);
  await acceptAssignment(judge, assignment.id);
  await askQuestion(judge, assignment.id, "Apakah ini layanan Sentra Kartini di Temanggung?");
  const [asked] = await listQuestionsAbout(judge, assignment.id);
  await replyToQuestion(officer, asked?.id ?? "", "Ya, dari Sentra Kartini; tanyakan Siti Wulandari.", "");
  const read = JSON.stringify(await listQuestionsAbout(judge, assignment.id));
  expect(secrets.filter((secret) => read.includes(secret))).toEqual([]);
  expect(read).not.toContain("Wulandari");
});
