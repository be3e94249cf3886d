using Microsoft.Extensions.DependencyInjection.Extensions;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Bot.Screening;

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
            .AddSingleton<OpeningBook>()
            .AddSingleton<ExampleBook>()
            .AddSingleton<IErasureFollower>(s => s.GetRequiredService<ExampleBook>())
            .AddSingleton<ExampleReader>()
            .AddSingleton<MemberTexts>()
            .AddQueue()
            // The pages stand without detectors too; then nothing is suggested.
            .AddSingleton(s => new RewriteDesk(() => s.GetService<LiveScreener>()?.Current, s.GetRequiredService<PolicyBook>()))
            .AddSingleton<ItemReader>()
            .AddSingleton<ReviewWording>()
            .AddScoped<DecisionReader>();
    }
}
