/** When the check was made that the officer had on the page; a form that does not say so tells of no check at all. */
export function seenIn(form: FormData, name = "seen"): Date {
  return new Date(Number(form.get(name)));
}
