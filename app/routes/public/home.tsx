import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { registrationPhase } from "~/domain/editions/edition";
import { findCurrentEdition, listRunningEditions } from "~/domain/editions/finding.server";
import { listInnovations } from "~/domain/gallery/finding.server";
import type { Context } from "~/domain/kernel/context";
import { capacitiesOf } from "~/domain/people/actor";
import { listStages } from "~/domain/stages/finding.server";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Gallery } from "~/ui/gallery-card";
import { SectionHeading } from "~/ui/heading";
import { Hero } from "~/ui/hero";
import { anyContext } from "~/web/guards.server";
import { publicHeaders } from "~/web/public-page";
import { titled } from "../title";
import { useWords } from "../visitor";
import { EditionNow, EditionRules } from "./edition-now";
import { InnovationCard } from "./innovation-card";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const running = await listRunningEditions(context);
  const current = await findCurrentEdition(context);
  const shown = running.length > 0 ? running : current ? [current] : [];
  const editions = [];
  for (const edition of shown) editions.push({ edition, stages: await listStages(context, edition.id) });
  const innovations = await listInnovations(context, {}, 3);
  return { editions, innovations, ways: waysFor(context), now: context.now };
}

/** Where this visitor begins: with a proposal, on their own page, or by signing in first. */
function waysFor({ actor }: Context): { href: string; writes: boolean } {
  const writes = capacitiesOf(actor).some(
    (own) => own === "innovator" || own === "unit_admin" || own === "collaborator",
  );
  if (writes) return { href: paths.proposals, writes };
  return { href: paths.start, writes: actor.id === undefined };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const headers = () => publicHeaders;

export const meta = titled((words) => words.publicPages.home.title);

export default function Home() {
  const loaded = useLoaderData<typeof loader>();
  const { editions, innovations, now } = loaded;
  const words = useWords();
  const { home } = words.publicPages;
  const [latest] = editions;
  const isFinished = latest?.edition.status === "finished";
  const winners = (
    <>
      <SectionHeading
        id="galeri"
        title={isFinished ? home.newWinners : home.winners}
        aside={<a href={paths.gallery}>{home.allWinners}</a>}
      />
      <Gallery>
        {innovations.map((innovation) => (
          <li key={innovation.slug}>
            <InnovationCard innovation={innovation} />
          </li>
        ))}
      </Gallery>
    </>
  );
  return (
    <>
      <Today loaded={loaded} />
      {isFinished && winners}
      <SectionHeading id="sekarang" title={home.now} />
      {editions.length === 0 && <Empty title={home.noEdition}>{home.noEditionText}</Empty>}
      {editions.map(({ edition, stages }) => (
        <EditionNow key={edition.id} edition={edition} stages={stages} now={now} named />
      ))}
      {editions[0] && <EditionRules edition={editions[0].edition} />}
      {!isFinished && winners}
    </>
  );
}

/** What is true today, and the two doors that fit it. */
function Today({ loaded: { editions, ways, now } }: { loaded: Data }) {
  const { home } = useWords().publicPages;
  const isOpen = editions.some(
    ({ edition }) => edition.status === "published" && registrationPhase(edition, now) === "open",
  );
  const finished = editions.find(({ edition }) => edition.status === "finished")?.edition;
  const said = finished
    ? home.today.finished(finished.name)
    : editions.length > 0
      ? home.today.judging
      : home.today.none;
  const isBefore = editions.some(({ edition }) => registrationPhase(edition, now) === "before");
  return (
    <Hero>
      <h1>{home.heading}</h1>
      <p className="text-lg text-muted">{home.lead}</p>
      {!isOpen && !isBefore && <p className="font-semibold">{said}</p>}
      <ButtonRow>
        {finished && !isOpen ? (
          <ButtonLink href={paths.results(finished.slug)}>{home.toResults}</ButtonLink>
        ) : (
          <ButtonLink href={ways.href}>{ways.writes ? home.submit : home.toStart}</ButtonLink>
        )}
        <ButtonLink href={paths.gallery} variant="secondary">
          {home.see}
        </ButtonLink>
      </ButtonRow>
    </Hero>
  );
}
