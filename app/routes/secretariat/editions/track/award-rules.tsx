import type { PriorAwardRule } from "db/vocabulary";
import type { Edition } from "~/domain/editions/edition";
import { useWords } from "~/routes/visitor";
import { Button } from "~/ui/button";
import type { Words } from "~/words/words";

type Props = { edition: Pick<Edition, "version" | "status">; rules: PriorAwardRule[] };

/** What a track asks about the awards of the innovation that a proposal continues. */
export function AwardRules({ edition, rules }: Props) {
  const words = useWords();
  const { track: says } = words.editions;
  if (rules.length === 0) return <p className="text-muted">{says.noAwards}</p>;
  return (
    <ul className="border-t border-line">
      {rules.map((rule, place) => (
        <li
          key={JSON.stringify(rule)}
          className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-2"
        >
          <span className="min-w-0 grow basis-64 py-2">{sentence(rule, words)}</span>
          {edition.status === "draft" && (
            <form method="post" action="?">
              <input type="hidden" name="version" value={edition.version} />
              <input type="hidden" name="place" value={place} />
              <Button variant="quiet" name="intent" value="remove-award-rule">
                {says.removeRule}
                <span className="sr-only">: {sentence(rule, words)}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentence({ scheme, results, atLeast, atMost }: PriorAwardRule, { editions, statuses }: Words): string {
  const { track: says } = editions;
  const bounds = [
    ...(atLeast === undefined ? [] : [says.atLeast(atLeast)]),
    ...(atMost === undefined ? [] : [says.atMost(atMost)]),
  ];
  const named = results.map((result) => statuses.award[result]).join(", ");
  return says.award(bounds.join(", "), named, statuses.scheme[scheme]);
}
