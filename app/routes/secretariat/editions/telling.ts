import type { Words } from "~/words/words";

/** Where on its form a refused change of an edition's rules is told, and in which words. */
export function tellingRules({ editions }: Words) {
  return {
    at: {
      "slug-taken": "slug",
      "name-taken": "text",
      "opens-after-closing": "closesAt",
      "grade-off-scale": "passingGrade",
      "combination-impossible": "combination",
      "visit-unusable": "judgesPerEntry",
      "scale-unusable": "scaleMax",
      "anchors-unusable": "anchors",
      "judge-would-see-names": "isBlind",
      "blind-after-first": "isBlind",
    },
    says: { "stale-version": editions.stale },
  };
}
