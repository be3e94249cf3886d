using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>What can be guessed is limited, and no answer tells which accounts exist, nor does its time.</summary>
public sealed class LockoutTests
{
    [Fact]
    public async Task Password_WhateverIsWrong_SaysTheSameAndDoesTheSameWork()
    {
        HashCount count = new();
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "1000" }, services => services
            .AddSingleton(count).AddScoped<IPasswordHasher<AdminUser>, CountingHasher>());
        await MakeAllKindsAsync(house);
        using Visitor visitor = house.Visitor();
        Dictionary<string, (string Answer, int Hashes, TimeSpan Time)> seen = [];
        foreach (string name in new[] { "Personne", "Claire", "Fermé", "Verrouillé", "Invité" })
        {
            int before = count.Value;
            long start = Stopwatch.GetTimestamp();
            using HttpResponseMessage answer = await visitor.SignInAsync(WebHouse.EmailOf(name), "un mot de passe faux");
            seen[name] = (answer.Headers.Location!.ToString(), count.Value - before, Stopwatch.GetElapsedTime(start));
        }

        Assert.Single(seen.Values.Select(s => s.Answer).Distinct());
        Assert.All(seen, s => Assert.Equal((s.Key, 1), (s.Key, s.Value.Hashes)));
        // Each of them waits for the same moment: what is left of the difference drowns in the network.
        Assert.All(seen, s => Assert.True(s.Value.Time >= TimeSpan.FromMilliseconds(390), $"{s.Key}: {s.Value.Time}"));
    }

    [Fact]
    public async Task Password_WrongFiveTimes_LocksForAQuarterOfAnHourAndARightOneDoesNotTell()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "1000" });
        await house.MakeAdminAsync("Claire");
        using Visitor visitor = house.Visitor();
        for (int n = 0; n < 5; n++)
        {
            await visitor.SignInAsync(WebHouse.EmailOf("Claire"), "un mot de passe faux");
        }

        using HttpResponseMessage right = await visitor.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);

        Assert.StartsWith("/sign-in?problem=password", right.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_GuessedInsideASession_LocksToo()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "1000" });
        using Visitor claire = await house.AdminAsync("Claire");
        for (int n = 0; n < 5; n++)
        {
            await claire.PressAsync(
                await claire.OpenAsync("/account"), "form[action='/account/password'] button", ("current", "un mot de passe faux"), ("next", "un autre mot de passe"));
        }

        using HttpResponseMessage right = await claire.PressAsync(
            await claire.OpenAsync("/account"), "form[action='/account/password'] button", ("current", WebHouse.Password), ("next", "un autre mot de passe"));

        Assert.Contains("problem=password_wrong", right.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/session", "Web:SignInTriesPerMinute")]
    [InlineData("POST", "/session/code", "Web:SignInTriesPerMinute")]
    [InlineData("POST", "/session/recovery", "Web:SignInTriesPerMinute")]
    [InlineData("POST", "/session/passkey", "Web:SignInTriesPerMinute")]
    [InlineData("POST", "/session/passkey/options", "Web:SignInTriesPerMinute")]
    [InlineData("GET", "/sign-in/first?token=x", "Web:SignInTriesPerMinute")]
    [InlineData("GET", "/join/x", "Web:SignInTriesPerMinute")]
    [InlineData("GET", "/report/x", "MemberReports:TriesPerMinute")]
    public async Task Strangers_TryingTooOften_AreTurnedAway(string method, string path, string limit)
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { [limit] = "3" });
        using Visitor stranger = house.Visitor();
        string token = (await stranger.OpenAsync("/sign-in")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        List<HttpStatusCode> answers = [];
        for (int n = 0; n < 5; n++)
        {
            using HttpResponseMessage answer = await stranger.CallAsync(method, path, token);
            answers.Add(answer.StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers.Take(3));
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers.Skip(3));
    }

    [Fact]
    public async Task Passkey_InventedAnswers_AreRefusedWithoutAFault()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "1000" });
        using Visitor stranger = house.Visitor();
        string token = (await stranger.OpenAsync("/sign-in")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (string invented in new[] { "", "{}", "[]", "null", "x", """{"id":"AA","rawId":"AA","type":"public-key","response":{}}""", new('{', 20_000) })
        {
            using HttpResponseMessage asked = await stranger.CallAsync("POST", "/session/passkey/options", token);
            using HttpResponseMessage answer = await stranger.CallAsync("POST", "/session/passkey", token, ("credential", invented));
            Assert.Equal((HttpStatusCode.OK, "/sign-in?problem=passkey&back=%2F"), (asked.StatusCode, answer.Headers.Location?.ToString()));
        }

        Assert.Equal("", house.Errors);
    }

    private static async Task MakeAllKindsAsync(WebHouse house)
    {
        await house.MakeAdminAsync("Claire");
        string closed = await house.MakeAdminAsync("Fermé");
        string locked = await house.MakeAdminAsync("Verrouillé");
        await using AsyncServiceScope scope = house.Services.CreateAsyncScope();
        UserManager<AdminUser> users = scope.ServiceProvider.GetRequiredService<UserManager<AdminUser>>();
        AdminUser shut = (await users.FindByIdAsync(closed))!;
        shut.ClosedAt = house.Time.GetUtcNow();
        await users.UpdateAsync(shut);
        await users.SetLockoutEndDateAsync((await users.FindByIdAsync(locked))!, TimeProvider.System.GetUtcNow().AddHours(1));
        await users.CreateAsync(new AdminUser { UserName = WebHouse.EmailOf("Invité"), Email = WebHouse.EmailOf("Invité"), DisplayName = "Invité" });
    }

    private sealed class HashCount
    {
        private int _value;

        public int Value => _value;

        public void Add() => Interlocked.Increment(ref _value);
    }

    private sealed class CountingHasher(HashCount count, IOptions<PasswordHasherOptions> options) : PasswordHasher<AdminUser>(options)
    {
        public override string HashPassword(AdminUser user, string password)
        {
            count.Add();
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(AdminUser user, string hashedPassword, string providedPassword)
        {
            count.Add();
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
