import { expect, test } from "vitest";
import { eventTypes } from "~/domain/ledger/event-types";
import { sourcesIn } from "../support/sources";

const sources = sourcesIn("app/domain").filter(({ path }) => path.endsWith(".server.ts"));

type Fn = { path: string; name: string; exported: boolean; body: string };

/** The top-level functions of the domain; each reaches to the closing brace at the left margin. */
const functions: Fn[] = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/^(export )?(?:async )?function (\w+)\b[\s\S]*?^\}/gm)].map(([body, exported, name = ""]) => ({
    path,
    name,
    exported: exported !== undefined,
    body: body.replace(/^(?:export )?(?:async )?function \w+/, ""),
  })),
);

const writes = ({ body }: Fn) => /\.(?:insert|update|delete)\(\w+\)/.test(body);
const opens = ({ body }: Fn) => /\b(?:atomically|changeRules)\(/.test(body);
const calls = ({ body }: Fn, name: string) => new RegExp(`\\b${name}\\(`).test(body);

/** The functions with a property, and those that call one of them, however many steps away. */
function withCallers(first: (fn: Fn) => boolean): Set<string> {
  const found = new Set(functions.filter(first).map(({ name }) => name));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const fn of functions) if ([...found].some((name) => calls(fn, name))) found.add(fn.name);
  }
  return found;
}

const recording = withCallers((fn) => /\brecord\(/.test(fn.body));
const writing = withCallers(writes);

/** Commands that change something and enter nothing in the ledger. */
const silent: Record<string, string> = {
  saveAnswer: "every saved text is a row of the append-only answer_revisions; what counts is hashed at submission",
  askForAdvice: "asks for a job, which records what comes of it",
  savePractice: "a draft of what counts for nothing; that it was handed in is recorded",
  openPlace: "a lease that ends by itself after minutes; taking it from somebody is recorded",
  leavePlace: "gives up a lease that would end by itself",
  relearnProposals: "an index derived from what is stored; nothing of the competition changes",
  beginUpload: "a file on its way in is nothing yet; once it is here, attachFile records it with its hash",
  refuseUpload: "a file that was not taken is no part of any proposal; its row keeps the reason",
  queueLetters: "what a letter tells of is in the ledger already",
  takeLetter: "the post's own bookkeeping, a row of letters",
  noteSent: "the post's own bookkeeping, a row of letters",
  noteFailure: "the post's own bookkeeping, a row of letters",
  takeAttempt: "every attempt to sign in is a row of sign_ins, which is kept for three months",
  noteAttempt: "the same row, with what became of it",
  forgetOldAttempts: "what nobody needs any more",
  askForJob: "work on its way, a row of jobs; what it leads to is recorded by the command that commits it",
  cancelJob: "the same; nothing came of it",
  takeJob: "the same row, in the hands of a process",
  keepJob: "a sign of life in the same row",
  endJob: "the end of the same row, in one transaction with what it leads to",
  giveBackJob: "the same row, for another attempt",
  forgetPastJobs: "what nobody needs any more",
};

/** Exported functions that write without opening a transaction: halves of commands that have opened one. */
const halves: Record<string, string> = {
  record: "the fourth beat of every command",
  wakeSeats: "within commands that prove an address",
  markProposal: "the status within a command on a proposal",
  markStage: "the status within a command on a stage",
  markNomination: "the status within a command on a nomination",
  writeSaid: "the scores within saving and within the second typing of a sheet on paper",
  finishSheet: "the end of handing in, on the screen and from paper",
  writeLetter: "the outbox, within a command or the job that tells of one",
  writeAward: "for commands that have asked already",
  takeFingerprint: "what later proposals are compared with, within forwarding and submitting",
  rememberTitle: "the search index within commands that name a proposal",
  rememberText: "the search index within submission",
  forgetText: "the search index within a withdrawal",
  recordBegun: "the event of a draft, once it has all that it begins with",
  keepCommitments: "what an event says of its rows, within record",
  insertDraft: "the row within beginning and copying",
  replaceHeader: "the header within a command on a proposal, with its revision and its event",
  writeHeader: "the same for a draft, which has no revision yet",
  takeSnapshot: "the copy within the submission",
  retakeSnapshot: "the copy within the end of a repair",
  dropScreening: "what a check, its rejection and a request for repair undo first",
  askThirdReading: "what follows from a sheet that was handed in",
  giveReadings: "what follows from a declared conflict, work passed on, a new judge",
  takeBack: "the end of a reading within a command that has asked",
  keepConflict: "what a declaration or the portal's own finding leaves",
  mendBreaches: "what follows from an office that brings a conflict, within the command that gives it",
  settleConflicts: "the same, for one judge",
  settleAllConflicts: "the same, when units are put together anew",
  suspect: "a draw that is asked for, and the seating of a judge",
  shareWork: "what follows from a seat in an open stage",
  giveBack: "the copy and the reopening of a sheet within a command that has asked",
  giveTime: "the new end of a stage, and those that make way, within a command that has asked",
  dropSessions: "what follows from a new password, an end of all sessions, a moved account",
  revokeOpen: "earlier links within a command that sends a new one",
  keepPlace: "the lease within a command that writes in a draft",
  writeInvitation: "the link and its letter within a command that invites",
  stopLetter: "what follows from an invitation that is taken back",
  seatCollaborator: "the seat within a command that has looked at the invitation",
  markAccepted: "the end of a link within a command that has looked at it",
};

/** Events that have their sentence already and wait for their command. */
const awaited: string[] = [];

test("the functions of the domain are found, with their writes and records", () => {
  expect(functions.length).toBeGreaterThan(150);
  expect(functions.filter(writes).length).toBeGreaterThan(30);
  const accepts = functions.find(({ name }) => name === "acceptAssignment");
  expect(accepts && [writes(accepts), opens(accepts), recording.has("acceptAssignment")]).toEqual([true, true, true]);
  expect(recording.has("findProposal") || writing.has("findProposal")).toBe(false);
});

test("every command that writes records what happened", () => {
  const commands = functions.filter((fn) => fn.exported && opens(fn) && writing.has(fn.name));
  expect(commands.length).toBeGreaterThan(35);
  const mute = commands.filter(({ name }) => !recording.has(name)).map(({ name }) => name);
  expect(mute.sort()).toEqual(Object.keys(silent).sort());
});

test("whoever writes has opened a transaction, or is a named half of a command that has", () => {
  const loose = functions.filter((fn) => fn.exported && writing.has(fn.name) && !opens(fn));
  const outside = loose.filter((fn) => !callsOnlyCommands(fn)).map(({ name }) => name);
  expect(outside.sort()).toEqual(Object.keys(halves).sort());
});

test("a half of a command is only called where a transaction is open", () => {
  const callers = functions.filter((fn) => Object.keys(halves).some((half) => fn.name !== half && calls(fn, half)));
  expect(callers.length).toBeGreaterThan(20);
  const unsafe = callers.filter((fn) => fn.exported && !opens(fn) && !(fn.name in halves));
  expect(unsafe.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});

test("every event is recorded somewhere, and nothing is recorded under another name", () => {
  const recorded = sources.flatMap(({ text }) =>
    [...text.matchAll(/\brecord\(\s*context,\s*"([\w.]+)"/g)].map(([, type]) => type ?? ""),
  );
  expect([...new Set(recorded)].filter((type) => !(eventTypes as readonly string[]).includes(type))).toEqual([]);
  expect(eventTypes.filter((type) => !recorded.includes(type))).toEqual(awaited);
});

/** It writes only by calling commands, which open their own. */
function callsOnlyCommands(fn: Fn): boolean {
  if (writes(fn)) return false;
  const called = functions.filter(
    (other) => other.name !== fn.name && writing.has(other.name) && calls(fn, other.name),
  );
  return called.every((other) => opens(other) || (!(other.name in halves) && callsOnlyCommands(other)));
}
