using System.Security.Cryptography;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Patients;

namespace ModerationBot.Lab;

/// <summary>What a model is known by.</summary>
internal static class ModelSum
{
    /// <summary>SHA-256 of the discrimination model of a folder, in hexadecimal digits.</summary>
    /// <exception cref="FileNotFoundException">There is no model.</exception>
    public static string Of(string folder) => Of(folder, DiscriminationDetector.FileName);

    /// <summary>SHA-256 of the identification model of a folder; null when there is none.</summary>
    public static string? OfIdentification(string folder) =>
        File.Exists(Path.Combine(folder, PatientDetector.FileName)) ? Of(folder, PatientDetector.FileName) : null;

    private static string Of(string folder, string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))));
}
