namespace ModerationBot.Bot.Alerts;

/// <summary>A way to reach a person. Adding one = its file and one line in <see cref="AlertsServices"/>.</summary>
internal interface IAlertChannel
{
    /// <summary>Its name in settings and tables.</summary>
    string Name { get; }

    /// <summary>Sends a message; sending the same message again must not show it twice.</summary>
    /// <returns>The answer as a code, such as <c>accepted</c>.</returns>
    /// <exception cref="AlertChannelException">The message was not taken.</exception>
    Task<string> SendAsync(AlertMessage message, CancellationToken cancellationToken);
}
