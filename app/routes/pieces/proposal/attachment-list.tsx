import { groupBy } from "~/domain/kernel/grouping";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { FileList } from "~/ui/file-list";
import { SectionHeading } from "~/ui/heading";
import { isReadable } from "~/web/files/disposition";
import { showBytes } from "~/words/formats";
import type { Words } from "~/words/words";
import { ChangeLink } from "./change-link";

type Shown = { id: string; name: string; bytes: number; mediaType: string; pages: number | null };

/** A proposal's files for reading, by kind; `kind` is its title. */
export function AttachmentList({ files, href }: { files: ReadonlyArray<Shown & { kind: string }>; href?: string }) {
  const language = useLanguage();
  const { attachments: says } = useWords();
  return (
    <section aria-labelledby="lampiran" className="flow">
      <SectionHeading id="lampiran" title={says.title} aside={href && <ChangeLink href={href} of={says.title} />} />
      {files.length === 0 && <p className="text-muted">{says.noFiles}</p>}
      {[...groupBy(files, ({ kind }) => kind)].map(([kind, alike]) => (
        <section key={kind} aria-label={kind}>
          <h3>{kind}</h3>
          <FileList files={alike.map((file) => toRead(says, language, file))} />
        </section>
      ))}
    </section>
  );
}

/** A file as FileList shows it to whoever reads one after the other. */
function toRead(says: Words["attachments"], language: "id" | "en", file: Shown) {
  const { hint, save } = says.toRead;
  if (!isReadable(file.mediaType)) return listed(says, language, file);
  return { ...listed(says, language, file), toRead: { href: paths.attachmentToRead(file.id), hint, save } };
}

/** A file as FileList shows it. */
export function listed(says: Words["attachments"], language: "id" | "en", file: Shown) {
  const { id, name, bytes, mediaType, pages } = file;
  const facts = [showBytes(language, bytes), ...(pages === null ? [] : [says.pages(pages)])].join(" · ");
  const isPicture = mediaType.startsWith("image/");
  const picture = isPicture ? { src: paths.thumbnail(id), alt: says.thumbnail(name) } : undefined;
  return { id, href: paths.attachment(id), name, facts, picture };
}

/** Attachments as they are filed, ready for the list. */
export function withKindTitles<File extends { kind: { title: string } }>(files: readonly File[]) {
  return files.map((file) => ({ ...file, kind: file.kind.title }));
}
