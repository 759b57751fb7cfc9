/** Text is read as it comes: no rule may stand between what was typed and its being saved. */
export function typedAnswer(form: FormData) {
  const said = (name: string) => form.get(name)?.toString();
  return { text: said("text") ?? "", version: Number(form.get("version")), unanswered: said("text-unanswered") };
}
