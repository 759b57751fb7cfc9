import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { useWords } from "../visitor";

/** After signing in again: the form that could not be taken, ready to be sent once more. */
export function Resume({ path, kept }: { path: string; kept: Array<[string, string]> }) {
  const { resume } = useWords().account;
  const texts = kept.filter(([, value]) => value.length > 30);
  return (
    <>
      <PageHeading title={resume.title} lead={resume.text} />
      {texts.map(([name, value]) => (
        <blockquote key={name} className="max-w-measure whitespace-pre-line border-s-4 border-line ps-4">
          {value}
        </blockquote>
      ))}
      <form method="post" action={path}>
        {kept.map(([name, value]) => (
          <textarea key={`${name} ${value}`} name={name} defaultValue={value} hidden readOnly />
        ))}
        <ButtonRow>
          <Button>{resume.submit}</Button>
          <ButtonLink href={paths.start} variant="quiet">
            {resume.leave}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
