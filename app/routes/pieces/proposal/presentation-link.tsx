import type { Slot } from "~/domain/presentations/slot";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Notice } from "~/ui/notice";
import { showMoment } from "~/words/formats";

type Props = { proposalId: string; times: ReadonlyArray<{ slot: Pick<Slot, "startsAt" | "answer"> }>; now: Date };

/** When a proposal is presented next, and the way to confirm it. */
export function PresentationLink({ proposalId, times, now }: Props) {
  const { own: says } = useWords().presentations;
  const language = useLanguage();
  const last = times.at(-1);
  if (!last) return undefined;
  const { startsAt, answer } = last.slot;
  return (
    <Notice
      tone={answer || startsAt <= now ? "info" : "warn"}
      title={`${says.title}: ${showMoment(language, startsAt)}`}
    >
      <a href={paths.presentation(proposalId)}>{says.link}</a>
    </Notice>
  );
}
