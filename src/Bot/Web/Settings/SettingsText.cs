namespace ModerationBot.Bot.Web.Settings;

/// <summary>Names the texts of this folder: <c>SettingsText.resx</c> (French) and <c>SettingsText.en.resx</c>.</summary>
internal sealed class SettingsText;
