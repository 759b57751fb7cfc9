import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { showMoment } from "~/words/formats";

type Released = { questionId: string; question: string; reply: string; releasedAt: Date; stage: string };

/** What judges asked and the secretariat answered, as far as it was passed on to the entrant. */
export function ReleasedReplies({ replies }: { replies: readonly Released[] }) {
  const { entrant: says } = useWords().questions;
  const language = useLanguage();
  if (replies.length === 0) return undefined;
  return (
    <>
      <SectionHeading id="keterangan" title={says.title} />
      <p className="max-w-measure">{says.lead}</p>
      {replies.map(({ questionId, question, reply, releasedAt, stage }) => (
        <section key={questionId} className="max-w-measure border-t border-line pt-4">
          <p className="text-sm text-muted">{says.releasedAt(stage, showMoment(language, releasedAt))}</p>
          <p className="whitespace-pre-line font-semibold">{question}</p>
          <p className="whitespace-pre-line">{reply}</p>
        </section>
      ))}
    </>
  );
}
