import { PaperHeading, PaperNotice, PaperPassage } from "./paper-parts";
import { PaperFacts, Sheet } from "./sheet";

type Facts = ReadonlyArray<{ term: string; value: string }>;

type ProposalPaperProps = {
  language: string;
  brand: string;
  banner?: string | undefined;
  title: string;
  lead: string;
  footer: string;
  notice?: string | undefined;
  facts: Facts;
  parts: ReadonlyArray<{ title: string; facts: Facts }>;
  answers: ReadonlyArray<{ title: string; text: string; note: string }>;
  answersTitle: string;
};

/** A whole proposal for reading on paper. */
export function ProposalPaper({ notice, facts, parts, answers, answersTitle, ...sheet }: ProposalPaperProps) {
  return (
    <Sheet {...sheet}>
      {notice && <PaperNotice title={notice} />}
      <PaperFacts facts={facts} />
      <PaperHeading>{answersTitle}</PaperHeading>
      {answers.map((answer) => (
        <PaperPassage key={answer.title} {...answer} />
      ))}
      {parts.map((part) => (
        <PaperPart key={part.title} {...part} />
      ))}
    </Sheet>
  );
}

function PaperPart({ title, facts }: { title: string; facts: Facts }) {
  return (
    <>
      <PaperHeading>{title}</PaperHeading>
      <PaperFacts facts={facts} />
    </>
  );
}
