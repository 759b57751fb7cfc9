import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { safePath } from "~/site/paths";
import { anyContext } from "~/web/guards.server";
import { languageCookie } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { defaultLanguage, languages } from "~/words/language";

export async function action({ request }: ActionFunctionArgs) {
  await anyContext(request);
  const form = await readForm(request);
  const language = languages.find((one) => one === form.get("bahasa")) ?? defaultLanguage;
  const back = safePath(form.get("kembali")?.toString());
  return redirect(back, { headers: { "Set-Cookie": languageCookie(language) } });
}
