import { startAutosave } from "~/enhance/autosave";
import { startCountdowns } from "~/enhance/countdown";
import { focusErrors } from "~/enhance/error-focus";
import { startFollowing } from "~/enhance/following";
import { startKeeping } from "~/enhance/keeping";
import { dropSaved, showKeptWriting } from "~/enhance/kept-writing";
import { startOffline } from "~/enhance/offline/offline";
import { startPositions } from "~/enhance/position";
import { watchPressing } from "~/enhance/pressing";
import { forgetAtSignOut, keepWhileDeciding } from "~/enhance/returning";
import { startReveals } from "~/enhance/reveal";
import { startScoreSheet } from "~/enhance/score-sheet";
import { startSums } from "~/enhance/sums";
import { startTimers } from "~/enhance/timer";
import { startUploads } from "~/enhance/upload";
import { startWordMeters } from "~/enhance/word-meter";

/*
 * Pages are finished HTML and are never hydrated; this only makes them nicer to use. React stays on the server,
 * so a page weighs a few kilobytes and works the same without script.
 */
watchPressing();
dropSaved();
focusErrors();
startCountdowns();
startWordMeters();
startAutosave();
startKeeping();
startUploads();
startPositions();
startReveals();
keepWhileDeciding();
showKeptWriting();
forgetAtSignOut();
startSums();
startScoreSheet();
startTimers();
startFollowing();
startOffline();
