using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Rapport.SystemTests.Guards;

/// <summary>What the metadata of a built assembly tells: what it refers to and which state it keeps.</summary>
/// <param name="References">Names of the assemblies that it refers to, sorted.</param>
/// <param name="Types">Full names of the types of other assemblies that it uses, sorted.</param>
/// <param name="Members">Members of other assemblies that it uses, sorted: "System.DateTime.get_Now"; a constructor that takes nothing ends in ".ctor()", one whose first argument is a string in ".ctor(string)".</param>
/// <param name="MutableFields">Static fields that can be set after their type is initialised, sorted: "Type.field".</param>
internal sealed record Assembly(
    ImmutableArray<string> References, ImmutableArray<string> Types, ImmutableArray<string> Members, ImmutableArray<string> MutableFields)
{
    /// <summary>Reads the assembly of a project of src; it lies beside the tests, since they refer to the program.</summary>
    public static Assembly Of(string project)
    {
        var path = Path.Combine(AppContext.BaseDirectory, (project == "Rapport.Cli" ? "rapport" : project) + ".dll");
        using var image = new PEReader(File.OpenRead(path));
        return Read(image.GetMetadataReader());
    }

    private static Assembly Read(MetadataReader metadata) => new(
        Sorted(metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))),
        Sorted(metadata.TypeReferences.Select(handle => FullName(metadata, handle))),
        Sorted(metadata.MemberReferences.Select(handle => MemberName(metadata, metadata.GetMemberReference(handle))).OfType<string>()),
        Sorted(metadata.FieldDefinitions.Select(handle => MutableName(metadata, metadata.GetFieldDefinition(handle))).OfType<string>()));

    private static string? MemberName(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference)
            return null;
        var name = metadata.GetString(member.Name);
        var full = $"{FullName(metadata, (TypeReferenceHandle)member.Parent)}.{name}";
        return name == ".ctor" ? full + FirstArgument(metadata.GetBlobReader(member.Signature)) : full;
    }

    // A signature: header, number of arguments, type returned, types of the arguments (ECMA-335, II.23.2.1).
    private static string FirstArgument(BlobReader signature)
    {
        signature.ReadSignatureHeader();
        if (signature.ReadCompressedInteger() == 0)
            return "()";
        signature.ReadSignatureTypeCode();
        return signature.ReadSignatureTypeCode() == SignatureTypeCode.String ? "(string)" : "(other)";
    }

    private static string? MutableName(MetadataReader metadata, FieldDefinition field)
    {
        if (!field.Attributes.HasFlag(FieldAttributes.Static)
            || field.Attributes.HasFlag(FieldAttributes.InitOnly) || field.Attributes.HasFlag(FieldAttributes.Literal))
            return null;
        var name = metadata.GetString(field.Name);
        var type = metadata.GetString(metadata.GetTypeDefinition(field.GetDeclaringType()).Name);
        // The compiler caches delegates and tables in names of its own; only the field of a settable property is a programmer's.
        var generated = type.StartsWith('<') || (name.StartsWith('<') && !name.EndsWith("k__BackingField", StringComparison.Ordinal));
        return generated ? null : $"{type}.{name}";
    }

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return $"{FullName(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{name}";
        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
