using System.Runtime.CompilerServices;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Room for what <see cref="PhoneGroups"/> reads, without the heap.</summary>
internal struct PhoneBuffer
{
    public Characters Values;
    public Numbers Lengths;
    public Numbers Ends;
    public Characters Signs;
    public bool Plus;
    public bool Parenthesis;

    /// <summary>Sixteen characters.</summary>
    [InlineArray(16)]
    public struct Characters
    {
        private char _first;
    }

    /// <summary>Sixteen numbers.</summary>
    [InlineArray(16)]
    public struct Numbers
    {
        private int _first;
    }
}
