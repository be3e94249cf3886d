namespace ModerationBot.Sandbox.Page;

/// <summary>The words of the page in one language.</summary>
public sealed record PageText
{
    /// <summary>French, the default.</summary>
    public static PageText French { get; } = new()
    {
        Language = "fr",
        PrivateGroup = "Groupe privé",
        Members = "membres",
        ViewAs = "Je suis",
        Switch = "Changer",
        OtherLanguage = "English",
        NewPost = "Écrire au groupe",
        Publish = "Publier",
        WithPhoto = "Avec une photo (image factice)",
        PhotoShows = "Ce qu’elle montre",
        Comment = "Commenter",
        Reply = "Répondre",
        Send = "Envoyer",
        Edit = "Modifier",
        Save = "Enregistrer",
        Delete = "Supprimer",
        Edited = "modifié",
        HiddenToOthers = "Masqué par la modération : vous seul le voyez.",
        Nothing = "Rien ici pour le moment.",
        Older = "Publications plus anciennes",
        Newest = "Retour aux plus récentes",
        Bad = "Le texte doit contenir de 1 à 63 206 caractères, et son auteur être le membre choisi.",
        Invented = "Groupe fictif : personnes, cas et numéros sont inventés.",
        Moderator = "modération",
    };

    /// <summary>English.</summary>
    public static PageText English { get; } = new()
    {
        Language = "en",
        PrivateGroup = "Private group",
        Members = "members",
        ViewAs = "I am",
        Switch = "Switch",
        OtherLanguage = "Français",
        NewPost = "Write to the group",
        Publish = "Post",
        WithPhoto = "With a photo (placeholder)",
        PhotoShows = "What it shows",
        Comment = "Comment",
        Reply = "Reply",
        Send = "Send",
        Edit = "Edit",
        Save = "Save",
        Delete = "Delete",
        Edited = "edited",
        HiddenToOthers = "Hidden by the moderators: only you see it.",
        Nothing = "Nothing here yet.",
        Older = "Older posts",
        Newest = "Back to the newest",
        Bad = "The text must hold 1 to 63,206 characters, and its author be the chosen member.",
        Invented = "A made-up group: people, cases and numbers are invented.",
        Moderator = "moderator",
    };

    // Each property is the word its name says.
    public required string Language { get; init; }
    public required string PrivateGroup { get; init; }
    public required string Members { get; init; }
    public required string ViewAs { get; init; }
    public required string Switch { get; init; }
    public required string OtherLanguage { get; init; }
    public required string NewPost { get; init; }
    public required string Publish { get; init; }
    public required string WithPhoto { get; init; }
    public required string PhotoShows { get; init; }
    public required string Comment { get; init; }
    public required string Reply { get; init; }
    public required string Send { get; init; }
    public required string Edit { get; init; }
    public required string Save { get; init; }
    public required string Delete { get; init; }
    public required string Edited { get; init; }
    public required string HiddenToOthers { get; init; }
    public required string Nothing { get; init; }
    public required string Older { get; init; }
    public required string Newest { get; init; }
    public required string Bad { get; init; }
    public required string Invented { get; init; }
    public required string Moderator { get; init; }
}
