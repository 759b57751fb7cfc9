import type { ComputedFinding } from "~/domain/screening/computed";
import { useLanguage, useWords } from "~/routes/visitor";
import { Tag } from "~/ui/status";
import { explain } from "./explanation";

const tones = { met: "done", unmet: "danger", unsure: "warn" } as const;

/** What the portal computed on an item of the checklist, marked as such, with its reason in figures. */
export function ComputedReason({ finding }: { finding: ComputedFinding | undefined }) {
  const words = useWords();
  const language = useLanguage();
  const { computed: says } = words.screening;
  if (!finding) return <p className="text-sm text-muted">{says.own}</p>;
  return (
    <div className="space-y-1">
      <Tag tone={tones[finding.result]}>
        {says.mark}: {says.result[finding.result]}
      </Tag>
      <ul className="space-y-1 text-sm">
        {explain(finding, words, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
