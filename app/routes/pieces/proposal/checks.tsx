import type { Check, CheckCode, CheckFacts, Place } from "~/domain/submission/check";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ReadinessList } from "~/ui/readiness";

/** Checks as sentences; with a proposal's id also with the ways to what is missing. */
export function Checks({ checks, proposalId }: { checks: Check[]; proposalId?: string }) {
  const { checks: says } = useWords();
  return (
    <ReadinessList
      okLabel={says.met}
      missingLabel={says.unmet}
      items={checks.map((check) => ({
        ok: check.met,
        text: sentence(says.readiness, check),
        href: proposalId && !check.met ? addressOf(proposalId, check.place) : undefined,
        linkLabel: says[wayOf(check)],
      }))}
    />
  );
}

/** What is there already is corrected or shortened rather than filled in. */
function wayOf({ code, facts }: Check): "mend" | "correct" | "shorten" {
  if (code === "section" && facts.words > 0) return "shorten";
  return wrongOnes.includes(code) ? "correct" : "mend";
}

const wrongOnes: readonly CheckCode[] = ["title-unique", "text-unique", "start-past", "age", "prior-awards"];

/** Generic, so that the code and its facts stay together. */
function sentence<Code extends CheckCode>(
  says: { [Each in CheckCode]: Record<"met" | "unmet", (facts: CheckFacts[Each]) => string> },
  { code, met, facts }: { code: Code; met: boolean; facts: CheckFacts[Code] },
): string {
  const said = says[code];
  return met ? said.met(facts) : said.unmet(facts);
}

/** Where a writer mends it; what is out of the writers' hands has no place here. */
export function addressOf(proposalId: string, place: Place): string | undefined {
  if (typeof place === "object") return paths.section(proposalId, place.section);
  return place === "unit" ? undefined : paths[place](proposalId);
}
