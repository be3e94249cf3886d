using System.Security.Cryptography;
using System.Text;

namespace ModerationBot.Sandbox.Graph;

/// <summary>Checks the token and, when the application has a secret, its proof.</summary>
internal sealed class GraphAccess(string accessToken, string? appSecret)
{
    /// <summary>A refusal, or null when the caller may go on.</summary>
    public GraphAnswer? Check(GraphRequest request)
    {
        if (string.IsNullOrEmpty(request.Token))
        {
            return GraphErrors.NoToken;
        }

        if (!Same(request.Token, accessToken))
        {
            return GraphErrors.WrongToken;
        }

        return appSecret is null ? null : CheckProof(request.Parameter("appsecret_proof"), appSecret);
    }

    private GraphAnswer? CheckProof(string? proof, string secret)
    {
        var wanted = Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(accessToken)));
        return string.IsNullOrEmpty(proof) ? GraphErrors.NoProof : Same(proof, wanted) ? null : GraphErrors.WrongProof;
    }

    private static bool Same(string given, string wanted) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
}
