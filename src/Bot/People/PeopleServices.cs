using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.People;

/// <summary>Registers the accounts' records.</summary>
internal static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddDbContextFactory<SignInDb>(StorageServices.Configure);
        return services
            .AddSingleton<Admins>()
            .AddSingleton<Affiliations>()
            .AddSingleton<TeamReader>()
            .AddSingleton<Invitations>()
            .AddSingleton<AdminSessions>()
            .AddScoped<AccountChanges>()
            .AddScoped<PeopleDesk>();
    }
}
