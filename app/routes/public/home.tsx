import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCurrentEdition, listRunningEditions } from "~/domain/editions/finding.server";
import { listInnovations } from "~/domain/gallery/finding.server";
import { listStages } from "~/domain/stages/finding.server";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Gallery } from "~/ui/gallery-card";
import { SectionHeading } from "~/ui/heading";
import { Hero } from "~/ui/hero";
import { anyContext } from "~/web/guards.server";
import { paths } from "~/web/paths";
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
  return { editions, innovations: await listInnovations(context, {}, 3), now: context.now };
}

export const headers = () => publicHeaders;

export const meta = titled((words) => words.publicPages.home.title);

export default function Home() {
  const { editions, innovations, now } = useLoaderData<typeof loader>();
  const words = useWords();
  const { home } = words.publicPages;
  return (
    <>
      <Hero>
        <h1>{home.heading}</h1>
        <p className="text-lg text-muted">{home.lead}</p>
        <ButtonRow>
          <ButtonLink href={paths.proposals}>{home.submit}</ButtonLink>
          <ButtonLink href={paths.gallery} variant="secondary">
            {home.see}
          </ButtonLink>
        </ButtonRow>
      </Hero>
      <SectionHeading id="sekarang" title={home.now} />
      {editions.length === 0 && <Empty title={home.noEdition}>{home.noEditionText}</Empty>}
      {editions.map(({ edition, stages }) => (
        <EditionNow key={edition.id} edition={edition} stages={stages} now={now} named />
      ))}
      {editions[0] && <EditionRules edition={editions[0].edition} />}
      <SectionHeading id="galeri" title={home.winners} aside={<a href={paths.gallery}>{home.allWinners}</a>} />
      <Gallery>
        {innovations.map((innovation) => (
          <li key={innovation.slug}>
            <InnovationCard innovation={innovation} />
          </li>
        ))}
      </Gallery>
    </>
  );
}
