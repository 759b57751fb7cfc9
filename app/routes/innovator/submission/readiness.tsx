import type { Check } from "~/domain/submission/check";
import type { Advice, AdviceCode, AdviceFacts } from "~/domain/writing/advice";
import { addressOf, Checks } from "~/routes/pieces/proposal/checks";
import { useWords } from "~/routes/visitor";
import { Disclosure } from "~/ui/disclosure";
import { Notice } from "~/ui/notice";
import { AdviceList, StepToCome } from "~/ui/readiness";

type Props = { proposalId: string; checks: Check[]; advice: Advice[] };

/** What still blocks submission, what is done already, and what would make the proposal better. */
export function Readiness({ proposalId, checks, advice }: Props) {
  const { checks: says } = useWords();
  const missing = checks.filter(({ met }) => !met);
  const met = checks.filter(({ met }) => met);
  const ready = missing.length === 0;
  return (
    <div className="flow">
      <Notice tone={ready ? "done" : "info"} title={says.heading(missing.length)}>
        {ready ? says.ready : says.notYet}
      </Notice>
      <PersonalData proposalId={proposalId} advice={advice.filter(({ code }) => code === "revealing")} />
      <Checks checks={missing} proposalId={proposalId} />
      <StepToCome label={says.toCome}>{says.approval}</StepToCome>
      {met.length > 0 && (
        <Disclosure label={says.fulfilled(met.length)}>
          <Checks checks={met} />
        </Disclosure>
      )}
      <Suggestions proposalId={proposalId} advice={advice.filter(({ code }) => code !== "revealing")} />
    </div>
  );
}

/** What tells who somebody is comes before everything else. */
function PersonalData(told: Pick<Props, "proposalId" | "advice">) {
  const { advice: words } = useWords();
  if (told.advice.length === 0) return undefined;
  return (
    <Notice tone="warn" title={words.personal}>
      <p>{words.personalLead}</p>
      <Told {...told} />
    </Notice>
  );
}

function Suggestions(told: Pick<Props, "proposalId" | "advice">) {
  const { advice: words } = useWords();
  if (told.advice.length === 0) return undefined;
  return (
    <section aria-labelledby="saran">
      <h3 id="saran" className="font-semibold">
        {words.title}
      </h3>
      <p className="text-sm text-muted">{words.lead}</p>
      <Told {...told} />
    </section>
  );
}

function Told({ proposalId, advice }: Pick<Props, "proposalId" | "advice">) {
  const { advice: words } = useWords();
  return (
    <AdviceList
      label={words.label}
      items={advice.map((it) => ({
        text: suggestion(words.says, it),
        href: addressOf(proposalId, it.place),
        linkLabel: words.look,
      }))}
    />
  );
}

/** Generic, so that the code and its facts stay together. */
function suggestion<Code extends AdviceCode>(
  says: { [Each in AdviceCode]: (facts: AdviceFacts[Each]) => string },
  { code, facts }: { code: Code; facts: AdviceFacts[Code] },
): string {
  return says[code](facts);
}
