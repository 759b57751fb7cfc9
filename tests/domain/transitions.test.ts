import { nominationStatuses, proposalStatuses, stageStatuses } from "db/vocabulary";
import { expect, test } from "vitest";
import { canBecome as nominationCan } from "~/domain/nominations/transitions";
import { competing, canBecome as proposalCan, unsubmitted } from "~/domain/proposals/transitions";
import { canBecome as stageCan } from "~/domain/stages/stage";

/** Everything that can be reached from a state, however many steps on. */
function reachable<State>(from: State, states: readonly State[], can: (from: State, to: State) => boolean): Set<State> {
  const seen = new Set<State>();
  const steps = [from];
  for (const state of steps) {
    for (const to of states.filter((to) => can(state, to) && !seen.has(to))) {
      seen.add(to);
      steps.push(to);
    }
  }
  return seen;
}

test("what has been submitted never becomes a draft again", () => {
  for (const status of competing) {
    const later = reachable(status, proposalStatuses, proposalCan);
    expect(unsubmitted.filter((early) => later.has(early))).toEqual([]);
    expect(later.has("not_submitted")).toBe(false);
  }
});

test("a draft reaches the judges only by way of its head and an endorsement", () => {
  expect(proposalStatuses.filter((from) => proposalCan(from, "submitted"))).toEqual(["endorsed", "in_repair"]);
  expect(proposalStatuses.filter((from) => proposalCan(from, "endorsed"))).toEqual(["with_head"]);
  expect(proposalStatuses.filter((from) => proposalCan(from, "eligible"))).toEqual(["submitted", "ineligible"]);
});

test("the close of registration can end everything that is still in the unit's hands", () => {
  expect(proposalStatuses.filter((from) => proposalCan(from, "not_submitted"))).toEqual(unsubmitted);
});

test("a stage goes one way, step by step, but for a closed one that is opened once more", () => {
  for (const [place, from] of stageStatuses.entries()) {
    const ahead = stageStatuses.slice(place + 1, place + 2);
    const back = from === "closed" ? (["open"] as const) : [];
    expect(stageStatuses.filter((to) => stageCan(from, to))).toEqual([...back, ...ahead]);
  }
});

test("a nomination is sent only when approved, approved only from review, and a cancelled one stays so", () => {
  expect(nominationStatuses.filter((from) => nominationCan(from, "sent"))).toEqual(["approved"]);
  expect(nominationStatuses.filter((from) => nominationCan(from, "approved"))).toEqual(["in_review"]);
  expect(reachable("cancelled", nominationStatuses, nominationCan).size).toBe(0);
  expect([...reachable("sent", nominationStatuses, nominationCan)]).toEqual(["result", "withdrawn"]);
});
