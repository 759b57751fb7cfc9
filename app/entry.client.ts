import { startAutosave } from "~/enhance/autosave";
import { startCountdowns } from "~/enhance/countdown";
import { focusErrors } from "~/enhance/error-focus";
import { forgetAtSignOut, keepWhileDeciding, showKeptTexts } from "~/enhance/returning";
import { startWordMeters } from "~/enhance/word-meter";

/*
 * Pages are finished HTML and are never hydrated; this only makes them nicer to use. React stays on the server,
 * so a page weighs a few kilobytes and works the same without script.
 */
focusErrors();
startCountdowns();
startWordMeters();
startAutosave();
keepWhileDeciding();
showKeptTexts();
forgetAtSignOut();
