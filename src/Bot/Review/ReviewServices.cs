using Microsoft.Extensions.DependencyInjection.Extensions;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Queue;

namespace ModerationBot.Bot.Review;

/// <summary>Registers the review desk and what the review pages read.</summary>
internal static class ReviewServices
{
    public static IServiceCollection AddReview(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReviewOptions>().Bind(configuration.GetSection(ReviewOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<PolicyBook>();
        services.TryAddSingleton<IGroupRules, GroupRules>();
        return services
            .AddLocalization()
            .AddSingleton<DeskTransactions>()
            .AddSingleton<DecisionWriter>()
            .AddSingleton<DecisionOffers>()
            .AddSingleton<DecisionTaking>()
            .AddSingleton<DecisionUndoing>()
            .AddSingleton<ReviewDesk>()
            .AddSingleton<BulkDesk>()
            .AddSingleton<ClaimDesk>()
            .AddSingleton<SkipDesk>()
            .AddSingleton<ScoreBands>()
            .AddSingleton<IErasureFollower, DecisionErasure>()
            .AddSingleton<ExampleBook>()
            .AddSingleton<IErasureFollower>(s => s.GetRequiredService<ExampleBook>())
            .AddSingleton<ExampleReader>()
            .AddSingleton<MemberTexts>()
            .AddQueue()
            .AddItems()
            .AddSingleton<ReviewWording>()
            .AddScoped<DecisionReader>();
    }
}
