using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Storage;

/// <summary>Text protection with ASP.NET Core Data Protection; its keys live beside the database.</summary>
internal sealed class TextProtector(IDataProtectionProvider provider, IOptions<StorageOptions> options) : ITextProtector
{
    private const int KeyBytes = 32;
    private readonly IDataProtector _protector = provider.CreateProtector("ModerationBot.MemberText.v1");
    private readonly Lazy<byte[]> _fingerprintKey = new(() => LoadOrCreateKey(provider, options.Value));

    public byte[] Protect(string text) => _protector.Protect(Encoding.UTF8.GetBytes(text));

    public string Unprotect(byte[] cipher) => Encoding.UTF8.GetString(_protector.Unprotect(cipher));

    public string Fingerprint(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_fingerprintKey.Value, Encoding.UTF8.GetBytes(text)));

    /// <summary>Two processes may start at once: the first file wins, the other reads it.</summary>
    private static byte[] LoadOrCreateKey(IDataProtectionProvider provider, StorageOptions options)
    {
        IDataProtector protector = provider.CreateProtector("ModerationBot.Fingerprint.v1");
        string file = Path.Combine(options.KeysFolder, "fingerprint.key");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(options.KeysFolder);
            string draft = $"{file}.{Environment.ProcessId}";
            File.WriteAllBytes(draft, protector.Protect(RandomNumberGenerator.GetBytes(KeyBytes)));
            try
            {
                File.Move(draft, file, overwrite: false);
            }
            catch (IOException)
            {
                // Another process was first: its key is the one to use.
                File.Delete(draft);
            }
        }

        return protector.Unprotect(File.ReadAllBytes(file));
    }
}
