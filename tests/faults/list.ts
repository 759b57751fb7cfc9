import { type Fault, tested } from "./fault";

const { domain, routes } = tested;

const ranking = "app/domain/ranking/standings.ts";
const rubric = "app/domain/scoring/rubric.ts";
const proposals = "app/domain/proposals/policy.ts";
const scoring = "app/domain/scoring/policy.ts";
const screening = "app/domain/screening/policy.ts";
const moving = "app/domain/plenary/moving.server.ts";
const confirming = "app/domain/plenary/confirming.server.ts";
const conflict = "app/domain/assignment/conflict.ts";
const standings = [domain("standings"), domain("standings-properties")];

export const faults: readonly Fault[] = [
  // How ranks come about.
  {
    name: "a tie that ends at the line is contested",
    file: ranking,
    right: "if (end <= cutSize) return",
    wrong: "if (end < cutSize) return",
    tests: standings,
  },
  {
    name: "the first below the line is contested",
    file: ranking,
    right: "return start < cutSize",
    wrong: "return start <= cutSize",
    tests: standings,
  },
  {
    name: "equals get ranks of their own",
    file: ranking,
    right: "rank: start + 1",
    wrong: "rank: place + 1",
    tests: standings,
  },
  {
    name: "means are compared as sums",
    file: ranking,
    right: "b.total * a.sheets - a.total * b.sheets",
    wrong: "b.total - a.total",
    tests: standings,
  },
  {
    name: "the tie-break chain runs backwards",
    file: ranking,
    right: "(a.tieOrder ?? 0) - (b.tieOrder ?? 0)",
    wrong: "(b.tieOrder ?? 0) - (a.tieOrder ?? 0)",
    tests: standings,
  },
  {
    name: "a missing score is a zero",
    file: rubric,
    right: "if (score === undefined) return undefined;\n    total += weight * score;",
    wrong: "total += weight * (score ?? 0);",
    tests: [domain("rubric"), domain("standings"), domain("scoring")],
  },
  {
    name: "half a step is on the scale",
    file: rubric,
    right: " && (value - scaleMin) % scaleStep === 0",
    wrong: "",
    tests: [domain("rubric"), domain("scoring")],
  },
  {
    name: "a mean is cut off instead of rounded",
    file: "app/domain/ranking/mean.ts",
    right: "(2 * total * scale + sheets)",
    wrong: "(2 * total * scale)",
    tests: [domain("mean")],
  },
  {
    name: "means that differ are shown alike",
    file: "app/domain/ranking/mean.ts",
    right: "unclear.has(text) ? showMean(total, sheets, 4) : text",
    wrong: "text",
    tests: [domain("mean")],
  },
  // Who passes.
  {
    name: "a lost motion carries",
    file: moving,
    right: "votesFor > votesAgainst",
    wrong: "votesFor >= 0",
    tests: [domain("plenary")],
  },
  {
    name: "below the passing grade one passes",
    file: ranking,
    right: 'meets(tallies[start] as Tally, passingGrade) ? sideOf(start, end, cutSize) : "below"',
    wrong: "sideOf(start, end, cutSize)",
    tests: [domain("lists-of-a-stage")],
  },
  {
    name: "a track with its own list takes places on the common one",
    file: ranking,
    right: "filter(({ trackId }) => cutOf(cuts, trackId) === cut)",
    wrong: "filter(({ trackId }) => cut.trackId === null || cut.trackId === trackId)",
    tests: [domain("lists-of-a-stage")],
  },
  {
    name: "a tie on one list is decided by motions on another",
    file: confirming,
    right: "listed.filter(({ entryId }) => chosen.has(entryId)).length",
    wrong: "Math.min(chosen.size, placesLeft(listed, cut.size))",
    tests: [domain("lists-of-a-stage")],
  },
  {
    name: "motions choose more than there are places",
    file: moving,
    right: 'refuseIf(chosen.length >= placesLeft(listed, cut.size), "too-many-chosen");',
    wrong: "",
    tests: [domain("plenary")],
  },
  {
    name: "a motion chooses whoever it likes",
    file: moving,
    right: 'insistThat(row.side === "contested", "not-contested");',
    wrong: "",
    tests: [domain("plenary")],
  },
  {
    name: "a tie is confirmed unresolved",
    file: confirming,
    right: 'insistThat(carried === placesLeft(listed, cut.size), "tie-unresolved");',
    wrong: "",
    tests: [domain("plenary")],
  },
  {
    name: "all of a contested tie pass",
    file: confirming,
    right: '(side === "contested" && chosen.has(entryId))',
    wrong: 'side === "contested"',
    tests: [domain("plenary")],
  },
  {
    name: "a conflict that counts is no hindrance",
    file: confirming,
    right: 'refuseIf((await findBreaches(context, { stageId })).length > 0, "conflict-counted");',
    wrong: "",
    tests: [domain("conflicts-now"), domain("plenary")],
  },
  // Quota, titles, deadlines.
  {
    name: "the quota counts all tracks",
    file: "app/domain/submission/quota.server.ts",
    right: "        eq(proposals.trackId, proposal.trackId),\n",
    wrong: "",
    tests: [domain("quota")],
  },
  {
    name: "the quota has one place more",
    file: "app/domain/submission/quota.server.ts",
    right: "quota.used >= quota.of",
    wrong: "quota.used > quota.of",
    tests: [domain("quota")],
  },
  {
    name: "an ineligible proposal frees its place and title",
    file: "app/domain/proposals/transitions.ts",
    right: '  "ineligible",\n  "disqualified",\n];',
    wrong: '  "disqualified",\n];',
    tests: [domain("quota")],
  },
  {
    name: "the deadline does not hold",
    file: proposals,
    right: 'return phase === "over" ? "deadline-passed" : undefined;',
    wrong: "return undefined;",
    tests: [domain("submitting"), domain("writing"), routes("writing")],
  },
  {
    name: "a repair ends a day early",
    file: "app/domain/kernel/working-days.ts",
    right: "if (isWorked(day)) left -= 1;",
    wrong: "left -= 1;",
    tests: [domain("working-days")],
  },
  {
    name: "a judge scores after the stage's time",
    file: scoring,
    right:
      'if (sheet !== "draft" && sheet !== "reopened") return "sheet-handed-in";\n  return lastSecondPassed(stage.closesAt, now) ? "stage-over" : undefined;',
    wrong: 'if (sheet !== "draft" && sheet !== "reopened") return "sheet-handed-in";\n  return undefined;',
    tests: [domain("scoring"), domain("late-judges")],
  },
  {
    name: "a sheet that was handed in is changed",
    file: scoring,
    right: 'if (sheet !== "draft" && sheet !== "reopened") return "sheet-handed-in";',
    wrong: "",
    tests: [domain("scoring")],
  },
  // Who may.
  {
    name: "officers read drafts",
    file: proposals,
    right: "return organiser && handedIn ? undefined",
    wrong: "return organiser ? undefined",
    tests: [domain("drafting"), domain("strangers"), routes("hardening"), domain("search")],
  },
  {
    name: "a head endorses what he or she wrote",
    file: proposals,
    right: 'return actor.id === proposal.createdBy || isCollaborator(actor, proposal) ? "own-work" : undefined;',
    wrong: "return undefined;",
    tests: [domain("endorsing")],
  },
  {
    name: "an admin submits without being asked",
    file: proposals,
    right: 'if (!isDelegate && !isHead(actor, proposal)) return "not-delegated";',
    wrong: "",
    tests: [domain("delegating"), domain("submitting")],
  },
  {
    name: "whoever checked approves",
    file: screening,
    right: 'return screening.checkedBy === actor.id ? "same-officer" : undefined;',
    wrong: "return undefined;",
    tests: [domain("screening")],
  },
  {
    name: "an officer decides without the chair",
    file: "app/domain/plenary/policy.ts",
    right:
      'if (!holds(actor, "authority", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";\n  if (!isLast)',
    wrong: "if (!isLast)",
    tests: [domain("announcing"), domain("decrees")],
  },
  {
    name: "the result of any stage is determined",
    file: "app/domain/plenary/policy.ts",
    right: '  if (!isLast) return "not-last-stage";\n',
    wrong: "",
    tests: [domain("announcing"), domain("decrees")],
  },
  {
    name: "scores are seen before a stage closes",
    file: "app/domain/stages/policy.ts",
    right: "const hidden = maySeeStage(actor, stage);",
    wrong: "const hidden = maySeeStage(actor, stage);\n  if (!hidden) return undefined;",
    tests: [routes("sealed"), domain("no-path-to-a-score"), domain("closing-a-stage")],
  },
  // Conflicts of interest.
  {
    name: "one's own unit is no conflict",
    file: conflict,
    right: 'if (judge.unitIds.includes(unitId)) return "same_unit";',
    wrong: "",
    tests: [domain("affiliation")],
  },
  {
    name: "the same directorate is no conflict",
    file: conflict,
    right: "(parent !== null && ownParent === parent)",
    wrong: "false",
    tests: [domain("affiliation")],
  },
  // The ledger.
  {
    name: "a record's hash leaves out the one before",
    file: "app/domain/ledger/chain.server.ts",
    right: "canonicalJson({ edition, seq, prev, body })",
    wrong: "canonicalJson({ edition, seq, body })",
    tests: [domain("chain"), domain("ledger")],
  },
  {
    name: "an altered record passes",
    file: "app/domain/ledger/chain.server.ts",
    right: "if (!isIntact(chain, link))",
    wrong: "if (false)",
    tests: [domain("chain"), domain("ledger")],
  },
  {
    name: "keys are hashed as they come",
    file: "app/domain/ledger/canonical.ts",
    right: "      .sort()\n",
    wrong: "",
    tests: [domain("chain"), domain("ledger"), domain("receipt")],
  },
  {
    name: "an announced list leaves old pages standing",
    file: "app/domain/ledger/event-types.ts",
    right:
      '  "stage.opened",\n  "stage.closed",\n  "stage.announced",\n  "stage.extended",\n  "stage.moved",\n  "stage.reopened",\n  "result.determined",',
    wrong:
      '  "stage.opened",\n  "stage.closed",\n  "stage.extended",\n  "stage.moved",\n  "stage.reopened",\n  "result.determined",',
    tests: [routes("kept-pages")],
  },
  // What becomes public, and what leaves as a list.
  {
    name: "files are released without consent",
    file: "app/domain/evidence/policy.ts",
    right: '  if (!isCleared(file)) return "privacy-undeclared";\n',
    wrong: "",
    tests: [routes("photographs"), domain("attaching"), routes("files")],
  },
  {
    name: "files are released before the result",
    file: "app/domain/evidence/policy.ts",
    right: 'return isDetermined ? undefined : "result-undetermined";',
    wrong: "return undefined;",
    tests: [domain("reading-files")],
  },
  {
    name: "a formula stands behind a semicolon",
    file: "app/web/exports/csv.server.ts",
    right: "guarded(value) : (value",
    wrong: "value : (value",
    tests: [routes("exports")],
  },
  {
    name: "a formula begins a cell",
    file: "app/web/exports/csv.server.ts",
    right: "escape_formulas: true, ",
    wrong: "",
    tests: [routes("exports")],
  },
  {
    name: "control characters go into a workbook",
    file: "app/web/exports/xlsx.server.ts",
    right: "withoutControls(value) : (value",
    wrong: "value : (value",
    tests: [routes("exports")],
  },
  // Likeness.
  {
    name: "texts are near from a third on",
    file: "app/domain/likeness/likeness.ts",
    right: "nearText = 0.5",
    wrong: "nearText = 0.33",
    tests: [domain("likeness-thresholds")],
  },
  {
    name: "texts with equal signatures are copies",
    file: "app/domain/likeness/texts.server.ts",
    right: 'return plainWords(wholeText(one)).join(" ") === plainWords(wholeText(other)).join(" ");',
    wrong: "return true;",
    tests: [domain("likeness-thresholds")],
  },
  // Sessions.
  {
    name: "a session lasts a month",
    file: "app/web/sessions.server.ts",
    right: 'new TimeSpan(1, "d")',
    wrong: 'new TimeSpan(30, "d")',
    tests: [routes("signing-in")],
  },
  {
    name: "a session is never renewed",
    file: "app/web/session-rows.server.ts",
    right: "await write(async (db) => void (await db.update(sessions).set({ expiresAt }).where(own)));",
    wrong: "void write;\n    void own;\n    void expiresAt;",
    tests: [routes("signing-in")],
  },
  {
    name: "a busy session never ends",
    file: "app/web/session-rows.server.ts",
    right: "longestMs = 7 * 86_400_000",
    wrong: "longestMs = 700 * 86_400_000",
    tests: [routes("signing-in")],
  },

  // How judges are drawn, and who commits it.
  {
    name: "a conflict is no obstacle to a reading",
    file: "app/domain/assignment/optimum.ts",
    right: "if (!mayRead(entry, judge)) continue;",
    wrong: "",
    tests: [domain("optimal-assignment"), domain("draw")],
  },
  {
    name: "the flow stops at the first price",
    file: "app/domain/assignment/flow.ts",
    right: "while (this.raisePotentials(source, sink)) {",
    wrong: "if (this.raisePotentials(source, sink)) {",
    tests: [domain("optimal-assignment")],
  },
  {
    name: "panels are mixed into a conflict",
    file: "app/domain/assignment/mixing.ts",
    right: "!mayRead(x, b) || !mayRead(y, a)) return false;",
    wrong: "!mayRead(x, b)) return false;",
    tests: [domain("optimal-assignment"), domain("draw")],
  },
  {
    name: "a cap counts from nothing where a judge has readings already",
    file: "app/domain/assignment/demand.ts",
    right: "let from = load;",
    wrong: "let from = 0;",
    tests: [domain("optimal-assignment"), domain("draw")],
  },
  {
    name: "a draw of facts that have changed is applied",
    file: "app/domain/assignment/assigning.server.ts",
    right: 'insistThat(isSameProblem(problem, await stateProblem(context, stage, seed, keepsAll)), "draw-outdated");',
    wrong: "await stateProblem(context, stage, seed, keepsAll);",
    tests: [domain("jobs")],
  },
  {
    name: "a judge is given more than he or she takes",
    file: "app/domain/assignment/draw.ts",
    right: "const cap = most[judge] ?? 0;",
    wrong: "const cap = entries.length;",
    tests: [domain("draw"), domain("moving-readings")],
  },
  {
    name: "another draw moves what is locked",
    file: "app/domain/assignment/problem.server.ts",
    right: ".filter(({ isLocked }) => isLocked || keepsAll)",
    wrong: ".filter(() => keepsAll)",
    tests: [domain("moving-readings")],
  },
  {
    name: "work is moved by hand to a judge in conflict",
    file: "app/domain/assignment/moving.server.ts",
    right: 'refuseIf((await conflictNow(context, judgeId, proposal)) !== undefined, "judge-in-conflict");',
    wrong: "await conflictNow(context, judgeId, proposal);",
    tests: [domain("moving-readings")],
  },
  {
    name: "a stage opens on judges who hold more than they take",
    file: "app/domain/assignment/opening.server.ts",
    right: 'refuseIf(await isAnyoneOverloaded(context, stage), "judge-over-terms");',
    wrong: "void isAnyoneOverloaded;",
    tests: [domain("answering-a-seat")],
  },
  {
    name: "work that is handed on fills a judge beyond what he or she takes",
    file: "app/domain/assignment/placing.ts",
    right: "(loads.get(id) ?? 0) < Math.min(most, limit)",
    wrong: "(loads.get(id) ?? 0) < limit && most > 0",
    tests: [domain("answering-a-seat")],
  },
  {
    name: "who declines a seat keeps what was drawn for it",
    file: "app/domain/panels/answering.server.ts",
    right: 'for (const { id } of readings) await takeBack(context, id, "released");',
    wrong: "void takeBack;",
    tests: [domain("answering-a-seat")],
  },
  {
    name: "a unit that a judge named is no conflict",
    file: "app/domain/assignment/conflicts.server.ts",
    right: 'if (stated.get(personId)?.includes(unitId)) return "past_tie";',
    wrong: "void stated;",
    tests: [domain("answering-a-seat")],
  },
  {
    name: "a process that lost its job still has a say",
    file: "app/domain/jobs/taking.server.ts",
    right: 'return and(eq(jobs.id, id), eq(jobs.attempts, attempts), eq(jobs.status, "running"));',
    wrong: 'return and(eq(jobs.id, id), eq(jobs.status, "running"));',
    tests: [domain("jobs")],
  },
  {
    name: "a job that was cancelled while it was computed is committed",
    file: "app/jobs/performing.server.ts",
    right: "if (!(await keepJob(context, job, 100))) return;",
    wrong: "await keepJob(context, job, 100);",
    tests: [domain("jobs")],
  },
];
