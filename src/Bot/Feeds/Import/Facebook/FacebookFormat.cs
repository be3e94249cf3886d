using System.Runtime.CompilerServices;

namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>
/// Facebook's "download your information": what one member wrote in groups, as JSON or HTML, in a .zip, a folder or a single
/// file. Its shapes are documented nowhere and change: what is not understood is passed over, never taken for a text.
/// </summary>
internal sealed class FacebookFormat : IImportFormat
{
    /// <summary>Words that stand in every JSON export of groups.</summary>
    private static readonly string[] Signs =
        ["\"group_posts", "\"group_comments", "\"comments_v2\"", "\"label_values\"", "\"activity_log_data\""];

    public string Name => "facebook";

    public bool Recognises(ImportSource source)
    {
        if (source.IsFolder || source.IsZip)
        {
            return true;
        }

        string head = source.Head.TrimStart();
        return head is ['<', ..] || (head is ['{' or '[', ..] && Signs.Any(sign => head.Contains(sign, StringComparison.Ordinal)));
    }

    public async IAsyncEnumerable<ImportEntry> ReadAsync(
        ImportSource source, ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using FacebookFiles files = FacebookFiles.Open(source);
        FacebookPeople people = new();
        await foreach (FacebookFile file in files.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (file.Error is not null)
            {
                yield return new ImportEntry(0, null, null, file.Error) { File = file.Name };
                continue;
            }

            long number = 0;
            foreach (FacebookRecord record in file.Records(people, request.Zone))
            {
                number++;
                if (request.OnlyGroup is null || record.IsIn(request.OnlyGroup))
                {
                    yield return record.Entry(request.Reader, number, file.Name);
                }
            }
        }
    }
}
