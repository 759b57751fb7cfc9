import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { findCurrentEdition } from "~/domain/editions/finding.server";
import { capacitiesOf } from "~/domain/people/actor";
import { EnhancementContext } from "~/web/enhancement";
import { anyContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { Fault } from "./routes/fault";
import { Shell } from "./routes/shell";
import { titled } from "./routes/title";
import { useLanguage, type Visitor } from "./routes/visitor";
import "~/ui/tokens.css";

export async function loader({ request, context: { requestId } }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const edition = await findCurrentEdition(context);
  return {
    language: languageOf(request),
    person: context.actor.id
      ? { id: context.actor.id, name: context.actor.name, roles: capacitiesOf(context.actor) }
      : undefined,
    example: edition?.isExample ?? false,
    requestId,
  } satisfies Visitor;
}

/** For pages without a title of their own: those that end in an error. */
export const meta = titled((words) => words.tagline);

export function Layout({ children }: { children: ReactNode }) {
  const script = useContext(EnhancementContext);
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {script && <script type="module" src={script} />}
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <Shell>
      <Fault />
    </Shell>
  );
}
