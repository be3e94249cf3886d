namespace ModerationBot.Bot.Audit;

/// <summary>What the decision log records, as code values.</summary>
internal static class LogKinds
{
    public const string FlagRaised = "flag_raised";
    public const string AlertSent = "alert_sent";
    public const string ItemOpened = "item_opened";
    public const string DecisionMade = "decision_made";
    public const string DecisionUndone = "decision_undone";
    public const string ActionDone = "action_done";
    public const string ReportMade = "report_made";
    public const string SignedIn = "signed_in";
    public const string ItemsImported = "items_imported";
    public const string TextErased = "text_erased";
    public const string ReportLinksMade = "report_links_made";
    public const string NameShown = "name_shown";
    public const string NoteWritten = "note_written";
    public const string ExamplesRead = "examples_read";
    public const string ViewSaved = "view_saved";
    public const string ViewDeleted = "view_deleted";
    public const string FlagReturned = "flag_returned";
    public const string FlagSkipped = "flag_skipped";
    public const string ClaimTakenOver = "claim_taken_over";
    public const string BatchStarted = "batch_started";
    public const string AuthorLinked = "author_linked";
    public const string AuthorUnlinked = "author_unlinked";
    public const string PersonInvited = "person_invited";
    public const string PersonJoined = "person_joined";
    public const string PersonClosed = "person_closed";
    public const string RoleChanged = "role_changed";
    public const string PasswordChanged = "password_changed";
    public const string SecondFactorChanged = "second_factor_changed";
    public const string PasskeyChanged = "passkey_changed";
    public const string SessionsEnded = "sessions_ended";
    public const string LogExported = "log_exported";
    public const string DryRunChanged = "dry_run_changed";
    public const string AlertTested = "alert_tested";
    public const string PolicyChanged = "policy_changed";
    public const string PolicyOnTrial = "policy_on_trial";
    public const string PolicyTrialEnded = "policy_trial_ended";
    public const string PolicySamplesSeen = "policy_samples_seen";
    public const string StatementMade = "statement_made";
    public const string StatementSent = "statement_sent";
    public const string AppealReceived = "appeal_received";
    public const string AppealDecided = "appeal_decided";
}
