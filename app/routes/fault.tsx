import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useContext } from "react";
import type { Reason } from "~/domain/kernel/reasons";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { InterruptionContext } from "~/web/interruption";
import type { SessionEnded } from "~/web/kept-form.server";
import { SessionEndedPage } from "./account/session-ended";
import { Interrupted } from "./interrupted";
import { useVisitor, useWords } from "./visitor";

/** What an error boundary shows: not found, refused, session over, or a fault of ours with its request id. */
export function Fault() {
  const error = useRouteError();
  const words = useWords();
  const requestId = useVisitor()?.requestId;
  const interruption = useContext(InterruptionContext);
  if (interruption) return <Interrupted interruption={interruption} />;
  if (isRouteErrorResponse(error) && error.status === 404) {
    const { title, text } = words.faults.notFound;
    return <FaultPage title={title} text={text} />;
  }
  if (isRouteErrorResponse(error) && isSessionEnded(error.data)) return <SessionEndedPage ended={error.data} />;
  if (isRouteErrorResponse(error) && isRefused(error.data)) {
    const { title, text } = words.faults.refused;
    return (
      <FaultPage title={title} text={text}>
        <Notice tone="warn" title={words.reasons[error.data.reason]} />
      </FaultPage>
    );
  }
  const { title, text } = words.faults.broken;
  return (
    <FaultPage title={title} text={text}>
      {requestId && <p className="font-mono text-lg">{requestId}</p>}
    </FaultPage>
  );
}

function FaultPage({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  const words = useWords();
  const signedIn = useVisitor()?.person !== undefined;
  return (
    <>
      <PageHeading title={title} lead={text} />
      {children}
      <ButtonRow>
        <ButtonLink href={signedIn ? paths.start : paths.home} variant="secondary">
          {words.faults.toStart}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function isSessionEnded(data: unknown): data is SessionEnded {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "session-ended";
}

function isRefused(data: unknown): data is { reason: Reason } {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "refused";
}
