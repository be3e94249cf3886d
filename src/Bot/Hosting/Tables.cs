using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Hosting;

/// <summary>Every folder's tables, in stage order.</summary>
internal static class Tables
{
    public static IReadOnlyList<IEntityModel> All { get; } =
    [
        new PeopleModel(),
        new FeedsModel(),
        new ScreeningModel(),
        new FlagsModel(),
        new AlertsModel(),
        new ReviewModel(),
        new QueueModel(),
        new MemberReportsModel(),
        new ActionsModel(),
        new StatementsModel(),
        new AppealsModel(),
        new ReportsModel(),
        new AuditModel(),
    ];

    public static IServiceCollection AddTables(this IServiceCollection services)
    {
        foreach (IEntityModel model in All)
        {
            services.AddSingleton(model);
        }

        return services;
    }
}
