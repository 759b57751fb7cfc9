import type { FileCheck } from "~/domain/blind/preparing.server";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";

type Checked = { id: string; name: string; kind: string; check: FileCheck };

const tones = { unchecked: "warn", nameless: "done", telling: "neutral" } as const;

/** Each file of an entry with what was found about it, and the two answers. */
export function CopiedFiles({ files, mayChange }: { files: readonly Checked[]; mayChange: boolean }) {
  const { copy: says } = useWords().blind;
  return (
    <>
      <SectionHeading id="berkas" title={says.files} />
      {files.length > 0 && <p className="max-w-measure">{says.filesText}</p>}
      <DataTable
        caption={says.files}
        captionHidden
        empty={<p>{says.noFiles}</p>}
        columns={[
          { key: "file", label: says.file, heading: true },
          { key: "state", label: says.state },
          ...(mayChange ? [{ key: "change", label: says.change }] : []),
        ]}
        rows={files.map(({ id, name, kind, check }) => ({
          key: id,
          cells: {
            file: (
              <>
                <a href={paths.attachment(id)}>{name}</a>
                <span className="block text-sm font-normal text-muted">{kind}</span>
              </>
            ),
            state: <Tag tone={tones[check]}>{says.states[check]}</Tag>,
            change: <Answers id={id} name={name} check={check} />,
          },
        }))}
      />
      {mayChange && files.filter(({ check }) => check === "unchecked").length > 1 && (
        <form method="post">
          <ButtonRow>
            <Button variant="secondary" name="intent" value="close-rest">
              {says.closeRest}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function Answers({ id, name, check }: Pick<Checked, "id" | "name" | "check">) {
  const { copy: says } = useWords().blind;
  return (
    <form method="post">
      <input type="hidden" name="file" value={id} />
      <ButtonRow>
        {check !== "nameless" && (
          <Button variant="secondary" name="intent" value="open" aria-label={says.openNamed(name)}>
            {says.open}
          </Button>
        )}
        {check !== "telling" && (
          <Button variant="secondary" name="intent" value="close" aria-label={says.closeNamed(name)}>
            {says.close}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}
