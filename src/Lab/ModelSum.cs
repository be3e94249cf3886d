using System.Security.Cryptography;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab;

/// <summary>What a model is known by.</summary>
internal static class ModelSum
{
    /// <summary>SHA-256 of the model of a folder, in hexadecimal digits.</summary>
    /// <exception cref="FileNotFoundException">There is no model.</exception>
    public static string Of(string folder) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, DiscriminationDetector.FileName))));
}
