import type { Reason } from "~/domain/kernel/reasons";
import { fairnessReasons } from "./fairness-reasons";

export const reasons: Record<Reason, string> = {
  ...fairnessReasons,
  "not-found": "What you are looking for does not exist, or is not for your account.",
  "wrong-state": "Its status has changed since you opened this page. Reload the page to see what you can do now.",
  "registration-not-open": "Registration has not opened yet.",
  "deadline-passed":
    "Registration has closed. What was saved is safe, but it can no longer be changed or submitted in this edition.",
  "not-ready": "The proposal is not complete yet. See the readiness list and complete what is missing.",
  "not-invited": "Only invited units may enter this track. Ask the secretariat if your invitation is not recorded yet.",
  "over-quota": "The quota is used up.",
  "title-unusable": "A title needs words and has at most 150 characters.",
  "duplicate-title":
    "Another proposal in this edition has been submitted under this title. Please use a different one.",
  "text-too-long": "The text is too long to be saved: at most 30,000 characters. Please shorten it first.",
  "stale-version": "Someone saved this part after you opened it. Compare the two texts before you save again.",
  "draw-outdated":
    "Entries, judges or conflicts changed while the assignment was computed, so its result was not used. Start it again.",
  "job-ended": "This work has ended already, so it cannot be stopped any more.",
  "changed-since": "This has changed since you opened the page. Read it again as it stands now, then decide.",
  "held-by-another": "A colleague is writing this part. Your text is not saved yet, but it is not lost.",
  "not-the-author": "Only the first author or the unit's admin can do this.",
  "already-writing": "The person is already an author of this proposal.",
  "already-invited":
    "An invitation to this e-mail address is still open. Take it back first if you want to send a new one.",
  "too-many-writers": "A proposal has at most 15 co-writers, open invitations included.",
  "too-many-invitations":
    "Too many invitations have gone out from this proposal or to this address within a day. Try again tomorrow.",
  "invitation-over": "This invitation no longer works.",
  "organiser-may-not-compete": "Organisers and auditors may not write proposals in a contest that they look after.",
  "password-too-short": "A password has at least 12 characters.",
  "note-too-short": "This note or reason is too short. To be clear, please write at least 10 characters.",
  "not-published": "This edition is not under way: it is not published yet, has ended, or was cancelled.",
  "blueprint-invalid": "The plan of the edition breaks a rule: for example, the rubric's weights do not add up to 100.",
  "checklist-incomplete": "Every item of the checklist must be decided.",
  "grounds-missing": "An item that is not met must have a reason.",
  "same-officer": "Officers may not approve their own check. Please ask a colleague.",
  "own-unit":
    "You are listed with the work unit that submitted this proposal, or have written on it. Other officers check and approve it.",
  "override-unexplained": "An item that you decide otherwise than the portal computed needs a note.",
  "not-clear": "This proposal has to be read first. Open it and decide it on its own.",
  "repair-used": "A repair has been asked for once already. There is only one round.",
  "repair-empty": "Choose at least one document to be repaired.",
  "repair-not-asked": "This part is not among those to be repaired, so it stays locked.",
  "repair-unfinished": "There is still a document that was asked for and has not been repaired.",
  "repair-over": "The time for the repair is over. Screening goes on with the documents at hand.",
  "stage-not-open": "This stage is not open for judging.",
  "stage-over": "The time for judging this stage has ended. Only the authority can extend it.",
  "previous-stage-not-final": "The previous stage has not been announced yet.",
  "screening-unfinished": "Some proposals still wait for screening. Finish it first, so that none is left behind.",
  "no-entries": "There are no entries yet that can go into this stage.",
  "too-few-judges":
    "There are not enough judges without a conflict of interest for all entries. Add judges, then assign again.",
  "not-declared": "First declare that you have no conflict of interest.",
  "sheet-incomplete": "Every criterion needs a score before you can hand in the sheet.",
  "notes-missing": "Very low or very high scores need a note, and the overall reasons must be filled in.",
  "sheet-handed-in":
    "This score sheet has been handed in. If it has to change, take it back, or ask the chair to open it again.",
  "sheets-missing": "Some entries still lack score sheets. A missing score is never counted as zero.",
  "tie-unresolved": "There is still a tie at the cut line. Decide it by motion first.",
  "motion-without-votes": "Enter how the vote went: there is no vote for or against yet.",
  "too-many-chosen": "The places left at the cut line are already filled.",
  "not-contested": "This entry is not in the tie at the cut line.",
  "not-a-winner": "Only winners whose result has been determined can be shown or nominated.",
  "not-eligible-for-scheme": "This innovation does not meet the scheme's requirements yet.",
  "over-word-limit": "Some fields are still over their word limit.",
  "dossier-incomplete": "Some fields of the dossier are still empty.",
  "email-taken": "Another account already uses this email address.",
  "organiser-may-not-judge": "Organisers may not judge, and judges may not be organisers.",
  "file-too-large": "This file is too large for this kind of attachment. Make it smaller or choose another.",
  "file-not-document": "Only PDF is taken here, and this file is none. Save your document as PDF and upload it again.",
  "file-not-picture":
    "Only JPEG, PNG or WebP pictures are taken here, and this file is none. HEIC photographs of an iPhone have to be saved as JPEG first.",
  "file-empty": "This file is empty. Check it on your device.",
  "file-damaged": "This file is damaged or cut off and cannot be opened. Save it again and upload it once more.",
  "file-locked": "This file is locked with a password, so judges could not read it. Upload a copy without a password.",
  "file-overblown": "What this file holds is too large to be opened safely. Make it smaller and upload it again.",
  "file-infected": "The scanner found a harmful program in this file, so it was not taken in.",
  "scanner-silent": "The file scanner cannot be reached at the moment. Try again in a few minutes.",
  "too-many-files": "There is no room for more files of this kind. Remove one before adding another.",
  "file-already-there": "The same file is here already.",
  "form-given-up":
    "This file was not examined, because three others of the same form were refused. Upload this one again.",
  "uploads-unfinished":
    "Too many uploads have not been finished. Go on by choosing the same file again, or try again tomorrow.",
  "proposal-store-full":
    "This proposal has no room for files left, since removed ones are kept as well. Please contact the secretariat.",
  "basis-missing": "Say what the consent rests on, such as the number of a letter.",
  "privacy-undeclared": "The statement about the people shown in this file is not complete.",
  "result-undetermined": "A file can be opened to the public only after the result is determined.",
  "too-many-indicators": "There can be at most twelve indicators.",
  "indicator-unusable": "Every indicator has to be filled in completely, with figures that can be read.",
  "position-outside": "The point on the map lies outside Indonesia.",
  "team-too-large": "A team has at most ten people, all of them named, with one leader.",
  "edition-frozen": "This edition is published, so its rules can no longer be changed.",
  "edition-not-ready": "The edition is not ready to be published. Complete the checks first.",
  "nothing-proposed":
    "No proposal to publish is in force. If the rules were changed after it, the secretariat has to propose again.",
  "own-proposal": "Whoever proposed the publication may not confirm it.",
  "slug-taken": "Another edition has this address. Choose a different one.",
  "name-taken": "This name is in the list already.",
  "opens-after-closing": "It has to open before it closes.",
  "section-has-attachments":
    "Some attachments are evidence for this section. Remove them or move them to another section first.",
  "deadline-not-later": "The new deadline must be later than the present one.",
  "after-first-stage": "Registration must close before the first stage of judging opens.",
  "too-late-to-reopen": "Registration can only be reopened within 24 hours of its close.",
  "clock-not-doubted": "The server's clock is not in doubt; nothing needs to be said.",
  "nothing-ended-early": "No proposal and no repair has ended before its time.",
  "screening-begun": "Screening has begun, so registration cannot be reopened.",
  "organisers-account": "Accounts of organisers and auditors are kept by the system admin alone.",
  "own-account": "You can't do this to your own account. Use the page My account, or ask another officer.",
  "account-disabled": "This account is disabled. Enable it first.",
  "nip-invalid": "A NIP has 18 digits, with a plausible date of birth and month of appointment.",
  "nip-taken": "Another account already has this NIP.",
  "unit-name-taken": "There is already a unit of that name.",
  "names-overlap": "A new name must begin after the name before it began.",
  "own-ancestor": "A unit can neither grow out of itself nor lie below itself.",
  "no-such-account":
    "Nobody has an account with that e-mail yet. Check the address, or give the full name too to invite them.",
  "judge-at-work":
    "This judge still has entries to score in a stage that is not closed. Pass that work on first, on the stage's running page.",
  "not-your-role": "You can see this, but your role may not take this step. Please ask someone whose role may.",
  "registration-still-open": "Registration for this edition has not closed yet. This step opens after it has.",
  "already-proposed": "Publication has been proposed already. Wait for the authority to confirm it or send it back.",
  "not-in-screening": "This proposal is not waiting to be screened. Open the queue to see what is.",
  "checked-by-colleague": "Another officer has checked this proposal. Read the result, then approve or reject it.",
  "not-in-repair":
    "The repair of this proposal has been sent, is over, or was never asked for. Wait for the outcome of the screening.",
  "stage-prepared-already": "The entries of this stage have been filled in already. Go on by assigning judges.",
  "stage-not-prepared": "This stage has no entries yet. Fill it first.",
  "stage-opened-already":
    "Judging of this stage is open, so nothing is drawn anew. Pass on single judges' work where needed.",
  "stage-closed-already": "Judging of this stage has closed. Reload this page to see the next step.",
  "stage-not-closed": "Judging of this stage has not closed yet. Wait until it is closed.",
  "standings-sealed": "The standings stay sealed until judging of this stage closes.",
  "not-drawn": "No judges have been assigned yet. Assign them, then open the judging.",
  "draw-unexplained": "Drawing again needs a reason of at least 10 characters. It is kept and shown.",
  "list-confirmed":
    "The chair has confirmed the list of this stage, so the list, its motions and its judging can no longer be changed.",
  "list-not-confirmed":
    "The chair has not confirmed the list of this stage yet. Wait until that is done in the plenary.",
  "already-final": "The result of this stage has been announced or determined already. See the results page.",
  "not-last-stage": "Only the last stage's result is determined by decree. The secretariat announces this one.",
  "last-stage": "This is the last stage: the authority determines its result; it is not announced here.",
  "letter-not-stuck": "This letter has left, was stopped, or is still in the queue, so it need not be sent again.",
  "with-writers": "The proposal is still with its writers. Wait until they pass it on to the unit head.",
  "with-head-now":
    "The proposal is with the head of the unit. It can be changed once it is returned, and submitted once it is endorsed.",
  "endorsed-already":
    "The head has endorsed the proposal; it waits to be submitted. If it still needs changes, only the head can return it.",
  "submitted-already":
    "The proposal has been submitted and can no longer be changed. While registration is open, the unit head can withdraw it.",
  "in-repair-now":
    "The proposal is in repair. Only the documents asked for can be replaced; all else waits until the repair is sent or its time is over.",
  "withdrawn-already":
    "This proposal has been withdrawn. Its writers can copy it to a new draft while a registration is open.",
  "still-competing": "Only a proposal that was withdrawn or not submitted can be copied to a new draft.",
  "scheme-known": "This scheme is registered already.",
  "succession-known":
    "The succession of these two units is on record already. Choose another unit if you meant a different one.",
  "award-known":
    "The same award is on record for this innovation and year. Check the result or the year that you entered.",
  "already-agent":
    "This person is a change agent of that unit already. End that term first if something about it has to change.",
  "already-seated": "This person has that seat on the panel already. End it first if something about it has to change.",
  "already-chosen": "A motion has chosen this entry already. Withdraw that motion first if the choice has to change.",
  "already-nominated":
    "This innovation is nominated to that scheme for the same year already. Go on with that nomination, or choose another year.",
  "panel-complete": "The panel of this stage can't be added to any more: its judging has closed.",
  "conflict-of-interest":
    "The portal finds a conflict of interest between you and this entry, such as a shared unit. Give the assignment back by declaring it.",
  "chair-in-conflict":
    "This chair has a conflict of interest with an entry to be decided on. Ask the secretariat to seat another chair.",
  "conflict-counted":
    "A judge has come into conflict with an entry whose sheet counts. While judging is open, annul the sheet on the stage's running page; afterwards the authority can open the stage again.",
  "nothing-in-conflict": "No assignment of this stage is in conflict.",
  "nothing-unfinished": "This judge has nothing left to hand in for this stage.",
  "nothing-to-reopen": "Name at least one entry whose sheets are to be opened again.",
  "deadline-too-far": "That is more than six months after the present end. Check the year.",
  "sheets-reopened":
    "A score sheet is open again. Wait until its judge hands it in, or ask the secretariat to pass it on.",
  "own-reopening": "You opened this judge's score sheet again yourself. Somebody else has to pass it on.",
  "deciders-account":
    "This person scores or decides, so only the system admin moves the account. The owner can change the address on the page My account.",
  "nothing-changed": "Nothing differs from what stands now, so nothing was saved.",
  "number-out-of-range": "Enter a whole number from 1 to 10,000.",
  "judge-in-conflict": "This judge has a conflict of interest with that entry. Choose another judge.",
  "list-empty": "Enter at least one e-mail address, or choose a stage whose judges do not sit here yet.",
  "list-too-long": "At most 300 addresses at once. Split them up.",
  "judge-over-terms":
    "A judge has more entries than he or she agreed to. Draw again, or replace some on the assignment page.",
  "reads-already": "This judge has that entry already. Choose another judge.",
  "judge-has-enough": "This judge already has as many entries as he or she agreed to. Choose another judge, or swap.",
  "sheet-not-handed-in": "This sheet has not been handed in, so its judge can still change it.",
  "too-many-votes": "There are more votes than the panel of this stage has members.",
  "day-in-future": "This day has not come yet. Enter the date that stands on the decree.",
  "decree-too-early": "A decree can't be dated before the chair confirmed the list.",
  "call-over": "That call is over. Enter a closing day that is still to come.",
  "own-nomination": "Whoever nominated or filled in the dossier may not approve it.",
  "nomination-over": "This nomination has ended already.",
  "own-work": "You wrote this proposal or part of it, so another head of the unit has to endorse it.",
  "another-addressee": "This invitation was sent to another address. Sign in with that address's account.",
  "address-unproven":
    "The owner of this account has not confirmed its address yet, so it can't have a role that scores or decides.",
  "address-proven": "The address of this account has been confirmed by its owner.",
  "email-unusable": "This address can't be used. Check how it is written.",
  "too-many-strangers":
    "You have invited many people within the last hour. The next invitation can be sent in an hour.",
  "too-many-drafts":
    "You have begun many drafts within the last hour. Go on with one of them, or try again in an hour.",
  "too-many-lists": "You have uploaded many lists within the last hour. Try again later.",
  "list-altered":
    "This list is no longer what was read from its file, so it is not applied. Upload the file once more.",
  "too-many-saves":
    "You have saved too often within the last hour. What you typed is still on this page; save it again in a few minutes.",
  "too-many-papers": "You have printed many PDFs within the last hour. Try again later.",
  "too-many-letters": "Five letters have been sent today. Check the spam folder too, or try again tomorrow.",
  "name-missing": "Enter a name.",
  "password-wrong": "The present password does not match.",
  "password-guessable":
    "This password is easy to guess: too common, or made of your name or address. Use a few words that have nothing to do with each other.",
  "role-ended-already": "This role has ended already.",
  "account-disabled-already": "This account is disabled already.",
  "account-open": "This account is not disabled, so it need not be enabled.",
  "account-activated-already": "The owner has activated this account already, so no invitation is needed.",
  "step-too-early":
    "It is too early for this step. Finish the one before it first, or wait for whoever has to take it.",
  "not-delegated":
    "The unit head has not let you submit this proposal, or has taken that back. Ask the head to delegate it to you or to submit it.",
  "already-screened":
    "Screening of this proposal is finished, so it can no longer be changed or withdrawn. Tell the secretariat if something is wrong.",
};
