import type { StageStatus } from "db/vocabulary";
import { type Edition, registrationPhase } from "~/domain/editions/edition";
import { daysUntil } from "~/domain/kernel/days";
import type { Stage } from "~/domain/stages/stage";
import { paths } from "~/site/paths";
import { Countdown } from "~/ui/countdown";
import { Timeline } from "~/ui/timeline";
import { showRange } from "~/words/formats";
import type { Words } from "~/words/words";
import { useLanguage, useWords } from "../visitor";

type Props = { edition: Edition; stages: Stage[]; now: Date; named?: boolean };

/** The running edition: what is open, how long, and its timetable. */
export function EditionNow({ edition, stages, now, named }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { edition: says, home } = words.publicPages;
  const next = nextMoment(words, edition, stages, now);
  const sentence = standing(words, edition, stages, now);
  const spans = [
    { title: says.registration, from: edition.opensAt, to: edition.closesAt, isPast: false },
    ...stages.map(({ name, opensAt, closesAt, status }) => ({
      title: name,
      from: opensAt,
      to: closesAt,
      isPast: edition.status === "finished" || judged.includes(status),
    })),
  ];
  return (
    <div className="grid gap-x-16 gap-y-8 pb-8 lg:grid-cols-2">
      <div className="flow">
        {named && (
          <>
            <h3>
              <a href={paths.edition(edition.slug)}>{edition.name}</a>
            </h3>
            <p>{edition.theme}</p>
          </>
        )}
        {next ? (
          <Countdown
            until={next.until.toISOString()}
            label={next.label}
            now={now.toISOString()}
            text={sentence}
            {...words.publicPages.countdown}
          />
        ) : (
          <p>{sentence}</p>
        )}
        {edition.status === "finished" && (
          <p>
            <a href={paths.results(edition.slug)}>{says.resultsLink}</a>
          </p>
        )}
      </div>
      {edition.status !== "cancelled" && (
        <Timeline
          stateLabels={home.states}
          items={spans.map(({ title, from, to, isPast }) => ({
            title,
            when: showRange(language, from, to),
            state: isPast || now > to ? "past" : now < from ? "next" : "now",
          }))}
        />
      )}
    </div>
  );
}

/** The rules in a few lines, with the way to all of them. */
export function EditionRules({ edition }: { edition: Edition }) {
  const words = useWords();
  const { edition: says, home } = words.publicPages;
  return (
    <section aria-labelledby="aturan" className="flow">
      <h3 id="aturan">{home.rules}</h3>
      <p className="max-w-measure">{says.fairnessText}</p>
      <p>
        <a href={paths.edition(edition.slug)}>{home.rulesLink}</a>
      </p>
    </section>
  );
}

type Moment = { until: Date; label: string };

/** A stage whose judging has ended, whatever its timetable says. */
const judged: readonly StageStatus[] = ["closed", "provisional", "final"];

/** What the clock counts down to: nothing, once it has ended. */
function nextMoment(words: Words, edition: Edition, stages: Stage[], now: Date): Moment | undefined {
  const { until: says } = words.publicPages.edition;
  if (edition.status === "cancelled" || edition.status === "finished") return undefined;
  const phase = registrationPhase(edition, now);
  if (phase === "before") return { until: edition.opensAt, label: says.opens };
  if (phase === "open") return { until: edition.closesAt, label: says.closes };
  const current = stages.find(({ status, closesAt }) => status === "open" && now <= closesAt);
  return current && { until: current.closesAt, label: says.ends(current.name) };
}

function standing(words: Words, edition: Edition, stages: Stage[], now: Date): string {
  const says = words.publicPages.edition;
  if (edition.status === "finished") return says.finished;
  if (edition.status === "cancelled") return words.editions.log.cancelledNow;
  const phase = registrationPhase(edition, now);
  if (phase === "before") return says.opensIn(daysUntil(edition.opensAt, now));
  if (phase === "open") return says.closesIn(daysUntil(edition.closesAt, now));
  const open = stages.find(({ status }) => status === "open");
  if (open) return `${says.closed} ${says.judging(open.name)}`;
  const closed = stages.find(({ status }) => status === "closed" || status === "provisional");
  if (closed) return says.deciding(closed.name);
  return stages.some(({ status }) => status === "final") ? says.closed : `${says.closed} ${says.screening}`;
}
