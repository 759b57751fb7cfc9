import type { FindingResult, ScreeningVerdict } from "db/vocabulary";
import { type ComputedFinding, computedFor } from "~/domain/screening/computed";
import { useLanguage, useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { SummaryList } from "~/ui/summary-list";
import { showMoment } from "~/words/formats";
import { ComputedReason } from "./computed-reason";

type Props = {
  items: Array<{ id: string; code: string; text: string }>;
  computed: ComputedFinding[];
  findings: Array<{ itemId: string; result: FindingResult; note: string | null }>;
  endorsement: { at: Date; by: string } | undefined;
  screening: {
    verdict: ScreeningVerdict;
    grounds: string | null;
    checker: string;
    checkedAt: Date;
    approvedAt: Date | null;
  };
  may: { approve: boolean };
};

/** What the first officer found beside what the portal computed, and the second one's decision on it. */
export function ScreeningDecision({ items, computed, findings, endorsement, screening, may }: Props) {
  const { screening: says } = useWords().secretariat;
  const language = useLanguage();
  const { verdict, grounds, checker, checkedAt, approvedAt } = screening;
  return (
    <>
      <Notice tone={verdict === "eligible" ? "done" : "danger"} title={says.result(says.verdict[verdict])}>
        <p>{says.checkedBy(checker, showMoment(language, checkedAt))}</p>
        {grounds && <p className="whitespace-pre-line">{grounds}</p>}
        {approvedAt ? <p>{says.decided}</p> : !may.approve && <p>{says.waiting}</p>}
      </Notice>
      <SummaryList
        items={items.map(({ id, code, text }) => {
          const finding = findings.find(({ itemId }) => itemId === id);
          const result = finding?.result === "met" ? says.met : says.unmet;
          const decided = <p>{finding?.note ? `${result}. ${finding.note}` : result}</p>;
          return {
            term: text,
            detail: (
              <div className="space-y-2">
                {decided}
                <ComputedReason finding={computedFor(computed, code)} />
              </div>
            ),
          };
        })}
      />
      {endorsement && <p>{says.endorsedBy(endorsement.by, showMoment(language, endorsement.at))}</p>}
      {may.approve && (
        <form method="post">
          <input type="hidden" name="seen" value={checkedAt.getTime()} />
          <ButtonRow>
            <Button name="intent" value="approve">
              {says.approve}
            </Button>
            <Button variant="secondary" name="intent" value="reject">
              {says.reject}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}
