namespace ModerationBot.Bot.Audit;

/// <summary>Registers the decision log.</summary>
internal static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<IDecisionLog, DecisionLog>()
        .AddSingleton<LogVerifier>();
}
