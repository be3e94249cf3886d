namespace ModerationBot.Detection.Discrimination;

/// <summary>Sizes of a net and the order of its numbers, shared by trainer and detector.</summary>
internal static class NetShape
{
    /// <summary>Numbers that stand for one word. <see cref="Kernel"/> is written for this width.</summary>
    public const int Width = 64;

    /// <summary>Layers; each looks twice as far around as the one before.</summary>
    public const int Layers = 3;

    /// <summary>Words that a layer puts together: the one before, the word, the one after.</summary>
    public const int Places = 3;

    /// <summary>Heads of attention.</summary>
    public const int Heads = 2;

    /// <summary>Numbers that stand for a text: its maxima, and what each head attends to.</summary>
    public const int Pooled = Width * (1 + Heads);

    /// <summary>Numbers that go into the hidden layer: the text, its parent, and whether there is one.</summary>
    public const int Joint = (2 * Pooled) + Width;

    /// <summary>Answers in use: discriminatory, the twelve grounds, then functions that help to learn.</summary>
    public const int Answers = Functions + MostFunctions;

    /// <summary>First answer that names a function.</summary>
    public const int Functions = 1 + GroundWeights.Count;

    /// <summary>Functions at most.</summary>
    public const int MostFunctions = 30;

    /// <summary>Words read at most; a longer text is judged by its windows.</summary>
    public const int MostWords = 160;

    /// <summary>Rows of marks: tags, grounds, concepts, scopes.</summary>
    public const int MarkRows = 192;

    /// <summary>Rows of words, a power of two.</summary>
    public const int WordRows = 1 << 15;

    /// <summary>Rows of runs of letters, a power of two.</summary>
    public const int PartRows = 1 << 14;

    /// <summary>All rows.</summary>
    public const int Rows = MarkRows + WordRows + PartRows;

    /// <summary>First number of the attention of the heads.</summary>
    public const int Attention = Layers * Layer;

    /// <summary>First number of the matrix into the hidden layer.</summary>
    public const int JointMatrix = Attention + (Heads * Width);

    /// <summary>First number of its bias.</summary>
    public const int JointBias = JointMatrix + (Joint * Width);

    /// <summary>First number of the matrix into the answers.</summary>
    public const int AnswerMatrix = JointBias + Width;

    /// <summary>First number of its bias.</summary>
    public const int AnswerBias = AnswerMatrix + Block;

    /// <summary>All numbers that are not rows.</summary>
    public const int Dense = AnswerBias + Width;

    /// <summary>Numbers of a square matrix.</summary>
    public const int Block = Width * Width;

    private const int Layer = (Places * Block) + Width;

    /// <summary>First number of the matrix of a place of a layer.</summary>
    public static int Matrix(int layer, int place) => (layer * Layer) + (place * Block);

    /// <summary>First number of the bias of a layer.</summary>
    public static int Bias(int layer) => (layer * Layer) + (Places * Block);

    /// <summary>The word at which a place of a layer looks from a word.</summary>
    public static int Seen(int word, int layer, int place) => word + ((place - 1) << layer);
}
