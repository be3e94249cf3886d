using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review;

/// <summary>Registers the review desk and what the review pages read.</summary>
internal static class ReviewServices
{
    public static IServiceCollection AddReview(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReviewOptions>().Bind(configuration.GetSection(ReviewOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddLocalization()
            .AddSingleton<ReviewDesk>()
            .AddSingleton<OpeningBook>()
            .AddSingleton<ExampleBook>()
            .AddSingleton<IErasureFollower>(s => s.GetRequiredService<ExampleBook>())
            .AddSingleton<ExampleReader>()
            .AddSingleton<MemberTexts>()
            .AddSingleton<QueueReader>()
            .AddSingleton<ItemReader>()
            .AddSingleton<QueuePulse>()
            .AddSingleton<ReviewWording>()
            .AddScoped<DecisionReader>();
    }
}
