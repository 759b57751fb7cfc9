import { useLanguage, useWords } from "~/routes/visitor";
import { Button } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { showDay, showMoment } from "~/words/formats";
import type { Collaborators } from "./loading.server";

type WriterListProps = Pick<Collaborators, "leads" | "writers" | "invitations">;

/** Who writes, and who has been asked to. */
export function WriterList({ leads, writers, invitations }: WriterListProps) {
  const { people } = useWords().collaboration;
  return (
    <>
      <Writers leads={leads} writers={writers} />
      {invitations.length > 0 && (
        <>
          <SectionHeading id="undangan" title={people.invitations} />
          <Invitations invitations={invitations} />
        </>
      )}
    </>
  );
}

function Writers({ leads, writers }: Pick<WriterListProps, "leads" | "writers">) {
  const { people } = useWords().collaboration;
  const language = useLanguage();
  const removable = leads && writers.length > 1;
  return (
    <DataTable
      caption={people.caption}
      empty={null}
      columns={[
        { key: "name", label: people.name, heading: true },
        { key: "part", label: people.part },
        ...(removable ? [{ key: "remove", label: people.act }] : []),
      ]}
      rows={writers.map(({ id, name, email, since, isChangeAgent }) => ({
        key: id,
        cells: {
          name: (
            <>
              {name}
              {email && <span className="block text-sm font-normal text-muted">{email}</span>}
            </>
          ),
          part: (
            <>
              {since ? people.since(showDay(language, since)) : people.author}
              {isChangeAgent && <span className="block text-sm font-semibold text-teal">{people.agent}</span>}
            </>
          ),
          remove: since && <Act intent="remove" id={id} label={people.remove} full={people.removeOf(name)} />,
        },
      }))}
    />
  );
}

function Invitations({ invitations }: Pick<WriterListProps, "invitations">) {
  const { people } = useWords().collaboration;
  const language = useLanguage();
  return (
    <DataTable
      caption={people.invitations}
      captionHidden
      empty={null}
      columns={[
        { key: "name", label: people.name, heading: true },
        { key: "email", label: people.sentTo },
        { key: "until", label: people.until },
        { key: "revoke", label: people.act },
      ]}
      rows={invitations.map(({ id, name, email, expiresAt, state }) => ({
        key: id,
        cells: {
          name,
          email: <span className="break-all">{email}</span>,
          until: state === "open" ? showMoment(language, expiresAt) : people.states[state],
          revoke: <Act intent="revoke" id={id} label={people.revoke} full={people.revokeOf(name)} />,
        },
      }))}
    />
  );
}

function Act({ intent, id, label, full }: { intent: string; id: string; label: string; full: string }) {
  return (
    <form method="post" className="-my-3 -ms-2">
      <input type="hidden" name="intent" value={intent} />
      <Button variant="quiet" name="id" value={id} aria-label={full}>
        {label}
      </Button>
    </form>
  );
}
