import { registrationPhase } from "~/domain/editions/edition";
import { daysUntil } from "~/domain/kernel/days";
import type { Followed } from "~/domain/progress/following.server";
import { useLanguage, useWords } from "~/routes/visitor";
import { Tag } from "~/ui/status";
import { showDay } from "~/words/formats";

/** In whose hands a proposal is, and since when. */
export function HeldBy({
  proposal,
}: {
  proposal: Pick<Followed, "holder" | "holderNames" | "since" | "stuck" | "unchangedDays">;
}) {
  const { progress } = useWords();
  const language = useLanguage();
  const { holder, holderNames, since, stuck, unchangedDays } = proposal;
  const who = progress.holders[holder];
  return (
    <div>
      {holderNames.length > 0 ? progress.holder(who, holderNames.join(", ")) : who}
      {holder !== "nobody" && <> {progress.since(showDay(language, since))}</>}
      {stuck && (
        <>
          {" "}
          <Tag tone="warn">{progress.stuck(unchangedDays)}</Tag>
        </>
      )}
    </div>
  );
}

export function Completeness({ proposal: { missing } }: { proposal: Pick<Followed, "missing"> }) {
  const { progress } = useWords();
  if (missing === undefined) return undefined;
  return <>{missing === 0 ? progress.complete : progress.missing(missing)}</>;
}

export function TimeLeft({ closesAt, now }: { closesAt: Date; now: Date }) {
  const { daysLeft, progress } = useWords();
  const isOver = registrationPhase({ opensAt: closesAt, closesAt }, now) === "over";
  return <>{isOver ? progress.over : daysLeft(daysUntil(closesAt, now))}</>;
}
