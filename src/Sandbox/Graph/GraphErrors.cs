using System.Globalization;
using ModerationBot.Sandbox.Graph.Shapes;

namespace ModerationBot.Sandbox.Graph;

/// <summary>The refusals of Graph, worded and numbered as the real ones.</summary>
internal static class GraphErrors
{
    private const string OAuth = "OAuthException";
    private const string Method = "GraphMethodException";

    public static GraphAnswer Gone(string id) => GraphAnswer.Refuse(new GraphError(
        $"Unsupported get request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, "
        + "or does not support this operation. Please read the Graph API documentation at "
        + "https://developers.facebook.com/docs/graph-api",
        Method,
        100)
    { ErrorSubcode = 33 });

    public static GraphAnswer BadParameter(string message) =>
        GraphAnswer.Refuse(new GraphError($"(#100) {message}", OAuth, 100));

    public static GraphAnswer NoSuchField(string field, string node) =>
        BadParameter($"Tried accessing nonexistent field ({field}) on node type ({node})");

    public static GraphAnswer NoToken { get; } =
        GraphAnswer.Refuse(new GraphError("An access token is required to request this resource.", OAuth, 104));

    public static GraphAnswer WrongToken { get; } =
        GraphAnswer.Refuse(new GraphError("Invalid OAuth access token - Cannot parse access token", OAuth, 190));

    public static GraphAnswer NoProof { get; } = GraphAnswer.Refuse(
        new GraphError("API calls from the server require an appsecret_proof argument", Method, 100));

    public static GraphAnswer WrongProof { get; } = GraphAnswer.Refuse(
        new GraphError("Invalid appsecret_proof provided in the API argument", Method, 100));

    public static GraphAnswer CannotHide { get; } = GraphAnswer.Refuse(
        new GraphError("(#200) Permissions error: this content cannot be hidden", OAuth, 200),
        StatusCodes.Status403Forbidden);

    public static GraphAnswer DeadToken(FaultRule rule) => GraphAnswer.Refuse(
        new GraphError("Error validating access token: Session has expired. The session is over.", OAuth, 190)
        {
            ErrorSubcode = rule.Subcode ?? 463,
            IsTransient = false,
        });

    public static GraphAnswer NoPermission(FaultRule rule) => GraphAnswer.Refuse(
        new GraphError(
            Numbered(rule.Code ?? 10, "Application does not have permission for this action"), OAuth, rule.Code ?? 10)
        {
            ErrorSubcode = rule.Subcode,
            IsTransient = false,
        },
        StatusCodes.Status403Forbidden);

    public static GraphAnswer ServerError(FaultRule rule) => GraphAnswer.Refuse(
        new GraphError("An unexpected error has occurred. Please retry your request later.", OAuth, rule.Code ?? 2)
        {
            IsTransient = true,
        },
        StatusCodes.Status500InternalServerError);

    /// <summary>Throttling comes as HTTP 400, never as 429.</summary>
    public static GraphAnswer Throttled(int code, int? subcode)
    {
        var text = code switch
        {
            4 => "Application request limit reached",
            17 => "User request limit reached",
            32 => "Page request limit reached",
            _ => "Calls to this api have exceeded the rate limit.",
        };
        return GraphAnswer.Refuse(new GraphError(Numbered(code, text), OAuth, code)
        {
            ErrorSubcode = subcode ?? (code == 17 ? 2_446_079 : null),
            IsTransient = true,
            ErrorUserTitle = "Rate limit",
            ErrorUserMsg = "Too many calls have been made. Try again later.",
        });
    }

    private static string Numbered(int code, string text) => string.Create(CultureInfo.InvariantCulture, $"(#{code}) {text}");
}
